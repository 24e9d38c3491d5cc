/** One sentence that names the file, the line where there is one, and what is wrong. */
export class PackError extends Error {
  override readonly name = 'PackError'
}
