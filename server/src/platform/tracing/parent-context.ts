import { type Context, isSpanContextValid, ROOT_CONTEXT, trace } from '@opentelemetry/api'

/** W3C Trace Context, level 1: version, trace, parent and flags; later versions may add to its end. */
const shape = /^(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/

/** What a traceparent header names; undefined where it names nothing. */
export function parentContext(header: string | undefined): Context | undefined {
  const [, traceId = '', spanId = '', flags = ''] = shape.exec(header ?? '') ?? []
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true }
  return isSpanContextValid(parent) ? trace.setSpanContext(ROOT_CONTEXT, parent) : undefined
}
