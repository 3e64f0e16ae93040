/** Which drafts stand in an open form, here or in another tab: those are not taken over. */
const held = new Set<string>()

// Long enough for a tab in the background to speak up, short enough not to be noticed.
const patience = 150

type Said = { ask: string[] } | { held: string[] }

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('medelge.drafts')
channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (!('ask' in data)) return
  const ours = data.ask.filter((id) => held.has(id))
  if (ours.length > 0) channel.postMessage({ held: ours } satisfies Said)
})

export const hold = (id: string) => held.add(id)
export const release = (id: string) => held.delete(id)

/** Which of these stand open somewhere else. */
export async function heldElsewhere(ids: string[]): Promise<Set<string>> {
  const found = new Set(ids.filter((id) => held.has(id)))
  if (!channel || ids.length === 0) return found
  const hear = ({ data }: MessageEvent<Said>) => {
    if ('held' in data) for (const id of data.held) found.add(id)
  }
  channel.addEventListener('message', hear)
  channel.postMessage({ ask: ids } satisfies Said)
  await new Promise((resolve) => setTimeout(resolve, patience))
  channel.removeEventListener('message', hear)
  return found
}
