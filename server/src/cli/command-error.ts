/** What a command cannot go on from: sentences for the person at the terminal, exit code 2. */
export class CommandError extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'))
    this.name = 'CommandError'
  }
}
