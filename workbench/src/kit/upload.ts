import { Upload } from 'tus-js-client'
import type { ApiError } from '#api/api-error.ts'
import type { Answer } from '#api/contract.ts'

export type Evidence = Answer<'GET /api/evidence/{id}'>

/** A file on its way: how far it has come, what it became, or why it did not. */
export interface Sending {
  key: string
  file: File
  /** Shown at once, before the server has seen a byte; empty for what is no picture. */
  preview: string
  done: number
  evidence?: Evidence
  error?: string
}

interface Turn {
  onProgress: (done: number) => void
  onDone: (evidence: Evidence) => void
  onError: (words: string) => void
}

function wordsOf(error: Error & { originalResponse?: { getBody(): string } | null }): string {
  try {
    return (JSON.parse(error.originalResponse?.getBody() ?? '') as ApiError).message
  } catch {
    return ''
  }
}

/** Sends one file in pieces; after a cut line it goes on where it stopped, also when the page was opened anew. */
export function sendFile(file: File, { onProgress, onDone, onError }: Turn): Upload {
  const upload = new Upload(file, {
    endpoint: '/api/uploads',
    chunkSize: 2 * 1024 * 1024,
    retryDelays: [0, 1000, 3000, 5000, 10_000, 20_000],
    metadata: { filename: file.name, filetype: file.type },
    storeFingerprintForResuming: true,
    removeFingerprintOnSuccess: true,
    onProgress: (sent, whole) => onProgress(whole ? Math.round((sent / whole) * 100) : 0),
    onError: (error) => onError(wordsOf(error as Error)),
    onSuccess: ({ lastResponse }) => onDone(JSON.parse(lastResponse.getBody()) as Evidence),
  })
  upload.findPreviousUploads().then(([earlier]) => {
    if (earlier) upload.resumeFromPreviousUpload(earlier)
    upload.start()
  })
  return upload
}
