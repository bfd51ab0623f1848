/** Something wrong in a knowledge file, told so that an officer can mend it. */
export interface Fault {
  /** path below `knowledge/` */
  readonly file: string;
  /** 1-based; absent where the fault is of the whole file */
  readonly line?: number | undefined;
  readonly message: string;
  readonly remedy: string;
}

/** `measures/sx2020/sx2020-03.yaml:12 金额……  → 怎么改` */
export function describeFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}  ${fault.message}\n    → ${fault.remedy}`;
}
