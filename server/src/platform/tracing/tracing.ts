/** A piece of work as a trace shows it: what it is, never what was sent or whose names stand in it. */
export interface Traced {
  name: string
  kind: 'server' | 'client' | 'job'
  attributes?: Record<string, string | number>
}

/** A piece of work under way. */
export interface Span {
  /** Of the trace it belongs to, 32 hexadecimal digits. */
  traceId: string
  /** Does work of which what is traced meanwhile is a part. */
  within<T>(work: () => T): T
  end(outcome: { attributes?: Record<string, string | number>; failed: boolean }): void
}

export interface Tracer {
  /** Begins a piece of work: a part of what is under way, of what `parent` (W3C traceparent) names, or a whole of its own. */
  begin(traced: Traced, parent?: string): Span
  present(): Span | undefined
}

/** Traces that are sent somewhere. */
export interface Tracing {
  /** Sends what is left, for a moment at most. */
  close(): Promise<void>
}

let tracer: Tracer | undefined

/** From now on work is traced, until what is answered is called. */
export function traceBy(next: Tracer): () => void {
  tracer = next
  return () => {
    if (tracer === next) tracer = undefined
  }
}

/** Begins a piece of work where traces are set up. */
export const beginSpan = (traced: Traced, parent?: string): Span | undefined => tracer?.begin(traced, parent)

/** The trace at hand, for a line of the log. */
export const presentTrace = (): { traceId: string } | undefined => {
  const span = tracer?.present()
  return span && { traceId: span.traceId }
}

async function follow<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const done = await span.within(work)
    span.end({ failed: false })
    return done
  } catch (error) {
    span.end({ failed: true })
    throw error
  }
}

/** Does work that is traced by itself. */
export const inSpan = <T>(traced: Traced, work: () => Promise<T>): Promise<T> =>
  tracer ? follow(tracer.begin(traced), work) : work()

/** Does work that is traced as a part of what is under way; where nothing is, nobody would know what it was for. */
export const inPart = <T>(traced: () => Traced, work: () => Promise<T>): Promise<T> =>
  tracer?.present() ? follow(tracer.begin(traced()), work) : work()
