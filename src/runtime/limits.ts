/** How deep calls may nest before PowerShell's own error, well before JavaScript's stack ends. */
export const deepestCall = 3000;

/** Errors kept in `$Error`: PowerShell's default for MaximumErrorCount. */
export const keptErrors = 256;
