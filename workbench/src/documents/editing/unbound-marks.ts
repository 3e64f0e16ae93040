import { type Inline, unboundNumbers } from '@medelge/documents'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import styles from './editing.module.css'

const lineOf = (node: Node) =>
  ((node.toJSON() as { content?: Inline[] }).content ?? []) satisfies readonly Inline[]

/** The numbers of a text block that say not where they come from. */
function marksIn(node: Node, at: number): Decoration[] {
  const text = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: lineOf(node) }] }
  return unboundNumbers(text).map(({ from, to }) =>
    Decoration.inline(at + 1 + from, at + 1 + to, { class: styles.unbound ?? '' }),
  )
}

function marksOf(doc: Node): DecorationSet {
  const all: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) all.push(...marksIn(node, at))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, all)
}

/** Marks, while one types, every number without a source. */
export const UnboundMarks = Extension.create({
  name: 'unboundMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => marksOf(doc),
        apply: ({ docChanged, doc }, before) => (docChanged ? marksOf(doc) : before),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})
