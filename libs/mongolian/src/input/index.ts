export { type Key, type Layout, PHONETIC_LAYOUT, STANDARD_LAYOUT } from './layout.ts'
export { type Learned, type MemoryData, type MemoryScope, WordMemory } from './memory.ts'
export { type KeyPress, pressKey } from './press-key.ts'
