/** The build and the tests load lab scripts as text. */
declare module '*.ps1' {
  const text: string;
  export default text;
}
