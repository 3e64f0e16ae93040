import { insideWords } from '#kit/inside-words.ts'
import words from '../../locales/zh-CN/frames.inside.json'

/** The words of frames. */
export const useFrameWords = insideWords('frames', words)
