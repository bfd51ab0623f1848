/**
 * A text without its list of whom to call, for where contact cards stand beneath it: the line that
 * begins it and the lines indented under that.
 * @example withoutContacts('带什么：执照\n打给谁：人社局 84126037\n　　　　12345') is '带什么：执照'
 */
export function withoutContacts(text: string): string {
  let inList = false;
  const kept = text.split('\n').filter((line) => {
    inList = line.startsWith('打给谁：') || (inList && /^[\s　·]/.test(line));
    return !inList;
  });
  return kept.join('\n');
}
