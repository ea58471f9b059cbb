/** As much of the library as the tests use; it brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
  }

  // biome-ignore lint/style/noDefaultExport: the library has one
  export { Provider as default }
}
