const KB = 1024;
const MB = 1024 * KB;

/** The largest body of sign-in and its kin, in bytes: what anybody may send. */
export const smallBodyBytes = 16 * KB;

/** The largest body of a command that declares no more, in bytes. */
export const commandBytes = 256 * KB;

/** The largest body any command may declare, in bytes: an article just under its own limit, escaped. */
export const largestCommandBytes = 12 * MB;

/** The largest body of a command that takes captured text, in bytes: 500,000 characters of any script, escaped. */
export const capturedTextBytes = 3 * MB;
