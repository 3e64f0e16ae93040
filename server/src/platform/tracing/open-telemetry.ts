import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'
import type { Config } from '../config.ts'
import { productVersion } from '../version.ts'
import { parentContext } from './parent-context.ts'
import { telling } from './telling.ts'
import { type Span, type Tracing, traceBy } from './tracing.ts'

/** Milliseconds a receiver has to take what it is sent, and what is left at the end. */
const PATIENCE = 5000
const LAST = 1500
/** Spans that wait to be sent at most; beyond that they are dropped, and the product goes on. */
const WAITING = 4096

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, job: SpanKind.CONSUMER }

/** Sends spans by OTLP over HTTP, a share of all traces, in the background. */
export function startTracing({ url, share }: NonNullable<Config['traces']>): Tracing {
  const exporter = telling(new OTLPTraceExporter({ url: `${url}/v1/traces`, timeoutMillis: PATIENCE }))
  // Who asks decides by their traceparent what the trace is called, never how much of it is kept.
  const ratio = new TraceIdRatioBasedSampler(share)
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'medelge',
      'service.version': productVersion(),
      'service.instance.id': randomUUID(),
    }),
    sampler: new ParentBasedSampler({ root: ratio, remoteParentSampled: ratio }),
    spanProcessors: [
      new BatchSpanProcessor(exporter, {
        maxQueueSize: WAITING,
        scheduledDelayMillis: 1000,
        exportTimeoutMillis: PATIENCE,
      }),
    ],
  })
  const tracer = provider.getTracer('medelge')
  // Of its own: what other libraries would trace by themselves may hold names and values.
  const contexts = new AsyncLocalStorage<{ context: Context; span: Span }>()

  const stop = traceBy({
    present: () => contexts.getStore()?.span,
    begin({ name, kind, attributes = {} }, parent) {
      const around = contexts.getStore()?.context ?? parentContext(parent) ?? ROOT_CONTEXT
      const begun = tracer.startSpan(name, { kind: kinds[kind], attributes }, around)
      const context = trace.setSpan(around, begun)
      const span: Span = {
        traceId: begun.spanContext().traceId,
        within: (work) => contexts.run({ context, span }, work),
        end(outcome) {
          if (outcome.attributes) begun.setAttributes(outcome.attributes)
          if (outcome.failed) begun.setStatus({ code: SpanStatusCode.ERROR })
          begun.end()
        },
      }
      return span
    },
  })
  return {
    async close() {
      stop()
      await Promise.race([provider.shutdown().catch(() => undefined), pause(LAST, undefined, { ref: false })])
    },
  }
}
