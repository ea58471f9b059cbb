export interface ErrorBody {
  code: string
  message: string
  params?: Record<string, string | number>
  fields?: Record<string, string>
}

/** What the server said went wrong: `code` is a key of the catalogues, `message` the English text. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly params: Record<string, string | number>
  readonly fields: Record<string, string>

  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.code = body.code
    this.params = body.params ?? {}
    this.fields = body.fields ?? {}
  }
}

const offline = () => new ApiError(0, { code: 'offline', message: 'The server cannot be reached.' })

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

async function request<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method, credentials: 'same-origin' }
  if (method !== 'GET') {
    init.headers = { 'content-type': 'application/json' }
    init.body = JSON.stringify(body ?? {})
  }
  const answer = await fetch(path, init).catch(() => {
    throw offline()
  })
  return understand<T>(answer.status, await answer.text())
}

/** Turns status and text of an answer into its value, or throws what is wrong with it. */
function understand<T>(status: number, text: string): T {
  const value = readJson(text)
  if (status >= 200 && status < 300) return value as T
  const error = (value as { error?: ErrorBody } | undefined)?.error
  throw new ApiError(
    status,
    error?.code ? error : { code: `http-${status}`, message: `The server answered ${status}.` },
  )
}

function readJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const api = {
  get: <T>(path: string) => request<T>('GET', path),
  post: <T>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  remove: <T>(path: string) => request<T>('DELETE', path),
}

export interface Sending {
  path: string
  file: Blob
  onProgress: (sent: number) => void
  signal: AbortSignal
}

/** Sends a file as it is; XMLHttpRequest, because fetch does not tell how far an upload has come. */
export function sendFile<T>({ path, file, onProgress, signal }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', path)
    xhr.setRequestHeader('content-type', 'application/octet-stream')
    xhr.upload.onprogress = event => onProgress(event.loaded)
    xhr.onerror = () => reject(offline())
    xhr.onabort = () => reject(new ApiError(0, { code: 'aborted', message: 'Stopped.' }))
    xhr.onload = () => {
      try {
        resolve(understand<T>(xhr.status, xhr.responseText))
      } catch (error) {
        reject(error)
      }
    }
    signal.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(file)
  })
}
