/** What wrangler gives of a file that ends in `.txt`. */
declare module '*.txt' {
  const text: string;
  export default text;
}
