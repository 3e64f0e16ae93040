import type { Binding } from '@medelge/documents'
import { ListItem } from '@tiptap/extension-list'
import StarterKit from '@tiptap/starter-kit'
import { FigureNode } from './figure-node.tsx'
import { PhotoNode } from './photo-node.tsx'
import { StatedMark } from './stated-mark.ts'
import { FigureTableNode, RecordTableNode } from './table-nodes.tsx'
import { UnboundMarks } from './unbound-marks.ts'

/** What a text of a document may hold, no more: what is put in from elsewhere is reduced to it. */
export const extensions = (onOpen: (binding: Binding, position: number) => void) => [
  StarterKit.configure({
    ...{ blockquote: false, code: false, codeBlock: false, horizontalRule: false, link: false },
    ...{ strike: false, underline: false, listItem: false },
    heading: { levels: [3, 4] },
  }),
  // A list within a list has no place on paper.
  ListItem.extend({ content: 'paragraph+' }),
  FigureNode.configure({ onOpen }),
  ...[StatedMark, FigureTableNode, RecordTableNode, PhotoNode, UnboundMarks],
]
