/** What wrangler gives of a file that ends in `.bin`. */
declare module '*.bin' {
  const bytes: ArrayBuffer;
  export default bytes;
}
