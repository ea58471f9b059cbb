import type { ReplyLanguage } from './words.ts'

/** A text with open places, kept under a name. */
export interface Template {
  language: ReplyLanguage
  /** The kind of feedback it is for. */
  list: 'positive' | 'negative' | 'any'
  name: string
  text: string
}

type Starter = [list: Template['list'], name: string, lines: string[]]

const STARTERS: Record<ReplyLanguage, Starter[]> = {
  en: [
    [
      'positive',
      'Thank you for kind words',
      [
        'Hi {{customer|there}},',
        '',
        'Thank you for taking the time to write. It is good to hear that you liked {{topic}}. We have shared your words with the colleagues behind {{product}}.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      'Apology and next step',
      [
        'Hello {{customer|there}},',
        '',
        'Thank you for telling us so openly. We are sorry about {{topic}}. We have read your message carefully and will look into what happened. Please write to us at {{contact}}, so that we can sort this out with you.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      'Low rating without words',
      [
        'Hello {{customer|there}},',
        '',
        'Thank you for your rating of {{product}}. We are sorry that we fell short of what you expected. We would like to hear what went wrong and look into it: {{contact}}.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'any',
      'Wish for a function',
      [
        'Hi {{customer|there}},',
        '',
        'Thank you for your suggestion. We read what you wrote about {{topic}} with care and have passed it on to the colleagues who plan what comes next. We cannot promise a date, but your voice counts.',
        '',
        '{{signature}}',
      ],
    ],
  ],
  ko: [
    [
      'positive',
      '칭찬에 감사',
      [
        '{{customer|고객님}}, 안녕하세요.',
        '',
        '시간 내어 글을 남겨 주셔서 감사합니다. {{topic}}에 만족하셨다는 말씀에 큰 힘을 얻었습니다. 남겨 주신 말씀은 {{product}} 담당자들과 공유하겠습니다.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '사과와 다음 단계',
      [
        '{{customer|고객님}}, 안녕하세요.',
        '',
        '솔직한 말씀 남겨 주셔서 감사합니다. {{topic}}(으)로 불편을 드려 진심으로 사과드립니다. 적어 주신 내용을 꼼꼼히 읽었으며, 원인부터 확인하겠습니다. 자세한 상황을 {{contact}}로 알려 주시면 해결을 돕겠습니다.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '글 없이 낮은 별점',
      [
        '{{customer|고객님}}, 안녕하세요.',
        '',
        '{{product}}에 별점을 남겨 주셔서 감사합니다. 기대에 미치지 못해 죄송합니다. 어떤 점이 불편하셨는지 {{contact}}로 들려주시면 하나하나 확인하겠습니다.',
        '',
        '{{signature}}',
      ],
    ],
    [
      'any',
      '기능 제안',
      [
        '{{customer|고객님}}, 안녕하세요.',
        '',
        '좋은 제안을 남겨 주셔서 감사합니다. {{topic}}에 관한 말씀을 꼼꼼히 읽고 기획 담당자들에게 전달했습니다. 일정을 약속드리기는 어렵지만 소중한 의견으로 참고하겠습니다.',
        '',
        '{{signature}}',
      ],
    ],
  ],
  'zh-Hans': [
    [
      'positive',
      '感谢好评',
      [
        '{{customer|您好}}：',
        '',
        '感谢您抽时间留言。得知您对{{topic}}感到满意，我们备受鼓舞。您的话已经转达给负责{{product}}的同事。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '致歉与后续处理',
      [
        '{{customer|您好}}：',
        '',
        '感谢您坦率地告诉我们。对于{{topic}}给您带来的不便，我们深表歉意。您写的内容我们认真读过了，会先查明原因。请通过 {{contact}} 联系我们，我们愿意协助您解决。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '只有低分没有文字',
      [
        '{{customer|您好}}：',
        '',
        '感谢您为{{product}}评分。没能达到您的期望，我们很抱歉。如果您愿意说说哪里不满意，请联系 {{contact}}，我们会逐一核实。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'any',
      '功能建议',
      [
        '{{customer|您好}}：',
        '',
        '感谢您的建议。您谈到的{{topic}}我们仔细读过，并已转达给负责规划的同事。我们暂时无法承诺时间，但会认真参考您的意见。',
        '',
        '{{signature}}',
      ],
    ],
  ],
  'zh-Hant': [
    [
      'positive',
      '感謝好評',
      [
        '{{customer|您好}}：',
        '',
        '感謝您撥空留言。得知您對{{topic}}感到滿意，是夥伴們最好的鼓勵。您的話已轉達給負責{{product}}的同仁。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '致歉與後續處理',
      [
        '{{customer|您好}}：',
        '',
        '感謝您坦率地告訴我們。針對{{topic}}造成的不便，我們深感抱歉。您寫的內容我們細細讀過，會先查明原因。歡迎透過 {{contact}} 與我們聯繫，我們願意協助您處理。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      '只有低分沒有文字',
      [
        '{{customer|您好}}：',
        '',
        '感謝您為{{product}}評分。未能符合您的期待，我們很抱歉。若您願意說說哪裡不滿意，請聯絡 {{contact}}，我們會逐一確認。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'any',
      '功能建議',
      [
        '{{customer|您好}}：',
        '',
        '感謝您的建議。您談到的{{topic}}我們仔細讀過，並已轉達給負責規劃的同仁。我們目前無法承諾時程，但會認真參考您的意見。',
        '',
        '{{signature}}',
      ],
    ],
  ],
  ja: [
    [
      'positive',
      'お褒めの言葉へのお礼',
      [
        '{{customer|お客様}}',
        '',
        'このたびはお時間を割いてご投稿いただき、誠にありがとうございます。{{topic}}にご満足いただけたと伺い、大変うれしく思います。いただいたお言葉は{{product}}の担当者と共有いたします。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      'お詫びと今後の対応',
      [
        '{{customer|お客様}}',
        '',
        '率直なご意見をお寄せいただき、ありがとうございます。{{topic}}につきまして、心よりお詫び申し上げます。お書きいただいた内容を丁寧に拝読し、まず原因を確認いたします。詳しい状況を{{contact}}までお知らせいただければ、解決に向けてお手伝いいたします。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'negative',
      'コメントのない低評価',
      [
        '{{customer|お客様}}',
        '',
        '{{product}}へのご評価をいただき、ありがとうございます。ご期待に沿うことができず、申し訳ございません。お気づきの点を{{contact}}までお聞かせいただければ、一つひとつ確認いたします。',
        '',
        '{{signature}}',
      ],
    ],
    [
      'any',
      '機能のご要望',
      [
        '{{customer|お客様}}',
        '',
        'ご提案をお寄せいただき、ありがとうございます。{{topic}}についてのお話を丁寧に拝読し、企画の担当者に伝えました。時期のお約束はできかねますが、大切な参考にいたします。',
        '',
        '{{signature}}',
      ],
    ],
  ],
}

/** Templates to begin with, in every language of the replies. */
export const READY_MADE: Template[] = Object.entries(STARTERS).flatMap(([language, starters]) =>
  starters.map(([list, name, lines]) => ({ language: language as ReplyLanguage, list, name, text: lines.join('\n') })),
)
