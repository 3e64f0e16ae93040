/** A job ready to run: what it is called, what it does with its payload, and when it runs by itself. */
export interface ReadyJob {
  name: string
  run(payload: unknown): Promise<void>
  cron?: string | undefined
  attempts?: number | undefined
  whenFull?: boolean | undefined
  failed?: ((payload: unknown) => Promise<void>) | undefined
}
