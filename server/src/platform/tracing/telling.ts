import type { SpanExporter } from '@opentelemetry/sdk-trace-base'

/** 0 for done, as the library says it. */
const DONE = 0

/** An exporter that says once when the receiver takes nothing, and once when it does again. */
export function telling(exporter: SpanExporter): SpanExporter {
  let away = false
  return {
    export: (spans, answer) =>
      exporter.export(spans, (result) => {
        const fails = result.code !== DONE
        if (fails !== away)
          process.stderr.write(
            `traces: ${fails ? `are not taken: ${result.error?.message ?? ''}` : 'are taken again'}\n`,
          )
        away = fails
        answer(result)
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  }
}
