import type { Config } from '../config.ts'
import type { Tracing } from './tracing.ts'

/** Sends traces where they are asked for. The library is loaded for that alone. */
export async function openTracing(traces: Config['traces']): Promise<Tracing> {
  if (!traces) return { close: async () => undefined }
  const { startTracing } = await import('./open-telemetry.ts')
  return startTracing(traces)
}
