import type { Answer, Input } from '#api/contract.ts'
import { today } from '#kit/format.ts'

export type FrameVersion = Answer<'GET /api/frames/{code}'>['versions'][number]
type Given = Input<'POST /api/frames'>['body']

/** A frame as it is written in a form; a figure is its metric, and its audience after a bar. */
export interface FrameDraft {
  name?: string
  definition?: string
  parts?: { name?: string; text?: string; figures?: string[] }[]
  since?: string
  reason?: string
}

export function draftOf({ name, definition, parts }: FrameVersion): FrameDraft {
  return {
    ...{ name, definition, since: today() },
    parts: parts.map((part) => ({
      ...{ name: part.name, text: part.text },
      figures: part.figures.map(({ metric, audience }) => (audience ? `${metric}|${audience}` : metric)),
    })),
  }
}

/** The same as the server takes it. */
export function frameIn({
  name = '',
  definition = '',
  parts = [],
  since = '',
  reason = '',
}: FrameDraft): Given {
  return {
    ...{ name, definition, since, reason },
    parts: parts.map((part) => ({
      ...{ name: part?.name ?? '', text: part?.text ?? '' },
      figures: (part?.figures ?? []).map((word) => {
        const [metric = '', audience] = word.split('|')
        return audience ? { metric, audience: audience as 'public' } : { metric }
      }),
    })),
  }
}
