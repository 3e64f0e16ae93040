/** The package brings no types; of what it takes, this is what we give. */
declare module 'pino-roll' {
  import type { Writable } from 'node:stream'

  function buildRollingFile(options: {
    file: string
    size: string
    frequency: 'daily'
    limit: { count: number; removeOtherLogFiles: boolean }
    mkdir: boolean
    mode: number
    sync: boolean
  }): Promise<Writable>
  export = buildRollingFile
}
