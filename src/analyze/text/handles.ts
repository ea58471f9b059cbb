const HANDLE_OR_LINK = /(?<![\w.])@\w{2,30}|https?:\/\/\S{1,500}/g

/** The text with names of accounts and links made blank, in the same length: what somebody is called praises and blames nobody. */
export const withoutHandles = (text: string): string =>
  text.includes('@') || text.includes('://') ? text.replace(HANDLE_OR_LINK, match => ' '.repeat(match.length)) : text
