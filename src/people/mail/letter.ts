import type { Letter } from '../../platform/mail.ts'
import type { Locale } from '../members/schema.ts'

/** What a mail says: a title, paragraphs, perhaps one thing to do, and a small last line. */
export interface Message {
  title: string
  paragraphs: string[]
  action?: { label: string; url: string }
  foot: string
}

const TAGS: Record<Locale, string> = { en: 'en', ko: 'ko', zh: 'zh-CN', ja: 'ja' }
const FONTS =
  "-apple-system,BlinkMacSystemFont,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','PingFang SC','Microsoft YaHei','Hiragino Sans','Yu Gothic UI',sans-serif"

/** The one look of our mails, as HTML and as plain text. */
export function writeLetter(locale: Locale, { title, paragraphs, action, foot }: Message): Letter {
  const text = [title, ...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `-- \n${foot}\nEarshot`]
  const lines = paragraphs.map(line => `<p style="margin:0 0 14px">${escapeHtml(line)}</p>`).join('')
  const button = action
    ? `<p style="margin:22px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:11px 20px;border-radius:9px;background:#1f6f5c;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p><p style="margin:0 0 14px;font-size:12px;color:#6b6b66;word-break:break-all">${escapeHtml(action.url)}</p>`
    : ''
  return {
    subject: title,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${TAGS[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(title)}</title></head><body style="margin:0;padding:24px 12px;background:#f4f3ef;color:#22221f;font:15px/1.6 ${FONTS};word-break:keep-all;overflow-wrap:anywhere"><div style="max-width:520px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #e4e2da;border-radius:14px"><p style="margin:0 0 18px;font-weight:700;color:#1f6f5c">Earshot</p><h1 style="margin:0 0 16px;font-size:19px;line-height:1.4">${escapeHtml(title)}</h1>${lines}${button}<p style="margin:22px 0 0;padding-top:14px;border-top:1px solid #e4e2da;font-size:12px;color:#6b6b66">${escapeHtml(foot)}</p></div></body></html>`,
  }
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => SIGNS[sign] ?? sign)
