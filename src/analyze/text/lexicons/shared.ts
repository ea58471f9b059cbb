import type { LexiconSource } from '../lexicon.ts'

/** What every language writes alike: emoji, faces, stars, and English words that Koreans, Chinese and Japanese borrow. */
export const SHARED: LexiconSource = {
  language: 'en',
  words: {},
  faces: {
    '3': '😍 🥰 ❤ 💕 💖 💗 💯 🤩 😘 ♥ ♡ 💜 💙 💚 🧡 💛 💓 💞 💝 🏆 🥇 💘 🫶 ★★★★★ ⭐⭐⭐⭐⭐',
    '2': '👍 😊 😀 😃 😄 😁 😆 🙂 😋 😎 🥳 🎉 👏 🙌 ☺ 🤗 😻 ✨ 👌 🤤 😇 🔥 ⭐ 🌟 💪 🎊 😚 😙 :) :-) :d ;) ^^ ^_^ ^0^ (^^) <3 =) xd',
    '1': '😂 🤣 😉 🙏 😅',
    '-1': '😐 🤔 😑 😕 🙁 😥 😓 😟 😳 😬 :/ :-/ 🙄',
    '-2': '😞 😔 😢 😭 😩 😫 😒 👎 💔 😖 😣 ☹ 😿 🥲 :( :-( ;( t_t t.t ㅠ_ㅠ 😰 😨 😱 😪 =(',
    '-3': '😡 😠 🤬 🤮 🤢 💩 🖕 👿 😤 🗑 ☠ 💀',
  },
  angry: '😡 😠 🤬 🖕 👿 😤 💩',
  negators: { before: '', after: '' },
  awaiting: '',
  degrees: {},
  blind: '',
  turns: { after: '', before: '' },
  reach: { before: 3, after: 3, degree: 8 },
}

/** English words that stay English inside Korean, Chinese and Japanese texts. */
export const BORROWED: LexiconSource = {
  ...SHARED,
  faces: {},
  words: {
    '3': 'best great perfect excellent love awesome amazing',
    '2': 'good nice gooood goood like cool happy thanks thank wow',
    '-2': 'bad bug error fail slow boring crash lag poor sad hate',
    '-3': 'worst trash shit fuck fucking scam terrible garbage',
  },
  angry: 'shit fuck fucking',
}
