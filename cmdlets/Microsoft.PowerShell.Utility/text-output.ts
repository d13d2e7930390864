/** `[Environment]::NewLine`: what laid-out text in strings and files ends its lines with. */
export const newLine = '\n';
