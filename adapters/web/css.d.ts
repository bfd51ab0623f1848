/** In the bundles of the front end a style sheet imported by a script is its minified text. */
declare module '*.css' {
  const text: string;
  export default text;
}
