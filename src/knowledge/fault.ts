/** Something wrong in a knowledge file, told so that an officer can mend it. */
export interface Fault {
  /** path below `knowledge/` */
  readonly file: string;
  /** 1-based; absent where the fault is of the whole file */
  readonly line?: number | undefined;
  readonly message: string;
  readonly remedy: string;
  /** the id that was looked for in vain */
  readonly missing?: string | undefined;
}

/** What could not be read, so that what only follows from it is not told as faults of other files. */
export interface Unread {
  /** ids that stand in it */
  readonly ids: ReadonlySet<string>;
  /** files that name such an id */
  readonly leaning: ReadonlySet<string>;
}

/** The faults that do not come of an id which is there and could not be read. */
export const ownFaults = (faults: readonly Fault[], { ids }: Unread): readonly Fault[] =>
  faults.filter(({ missing }) => missing === undefined || !ids.has(missing));

/** `measures/sx2020/sx2020-03.yaml:12 金额……  → 怎么改` */
export function describeFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return `${place}  ${fault.message}\n    → ${fault.remedy}`;
}
