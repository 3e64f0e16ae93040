import type { Actor } from '#platform/actor'

/** Something that happened: what about, by whom and when. `id` is the same however often it is told. */
export interface Happening<About = unknown> {
  id: string
  topic: string
  by: Pick<Actor, 'id' | 'name'>
  at: string
  about: About
}
