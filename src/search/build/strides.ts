/** A fixed order that mixes the rows differently in every pass: steps coprime to their number. */
export function* strides(length: number, pass: number): Generator<number> {
  let stride = 7 + 2 * pass * 17;
  while (length > 1 && divisor(stride, length) !== 1) stride += 1;
  for (let count = 0, at = pass % Math.max(1, length); count < length; count += 1) {
    yield at;
    at = (at + stride) % length;
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
