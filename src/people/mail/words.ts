import type { Locale } from '../members/schema.ts'
import type { Message } from './letter.ts'

type Said = Omit<Message, 'action'>

interface Words {
  test(about: { workspace: string }): Said
}

/** What our mails say, in each language. */
export const MAIL_WORDS: Record<Locale, Words> = {
  en: {
    test: ({ workspace }) => ({
      title: `Mail works in ${workspace}`,
      paragraphs: ['This is the test mail you asked for. Invitations and new passwords will reach people this way.'],
      foot: 'Sent because somebody pressed “Send a test mail” in the settings.',
    }),
  },
  ko: {
    test: ({ workspace }) => ({
      title: `${workspace}의 메일 설정이 정상입니다`,
      paragraphs: ['요청하신 테스트 메일입니다. 초대와 비밀번호 재설정 안내가 이 메일 서버로 발송됩니다.'],
      foot: '설정에서 ‘테스트 메일 보내기’를 눌러 발송된 메일입니다.',
    }),
  },
  zh: {
    test: ({ workspace }) => ({
      title: `${workspace} 的邮件设置正常`,
      paragraphs: ['这是您请求的测试邮件。今后邀请和重置密码的邮件将通过此服务器发送。'],
      foot: '有人在设置中点击了“发送测试邮件”，因此发出此邮件。',
    }),
  },
  ja: {
    test: ({ workspace }) => ({
      title: `${workspace} のメール設定は正常です`,
      paragraphs: ['ご依頼のテストメールです。今後、招待やパスワード再設定のメールはこのサーバーから送信されます。'],
      foot: '設定画面で「テストメールを送信」が押されたため、お送りしています。',
    }),
  },
}
