import { inBoth } from '@/shared/language'

const zh = {
  title: '登记好了',
  joined: '并进去了',
  answered: '登记好了，已答复',
  number: '编号',
  code: '查询码',
  readOut: '念给居民听',
  sentence: (number: string, code: string, owner: string, due: string) =>
    `您的事记下了，编号 ${number}，查询码 ${code}。由${owner}负责，${due}前给您答复。`,
  answeredSentence: (number: string, code: string) => `您的事记下了，编号 ${number}，查询码 ${code}。还有事随时找我们。`,
  joinedSentence: (number: string, code: string) => `这件事已经在办，并在一起办。您的编号 ${number}，查询码 ${code}，办好了一起告诉您。`,
  printTicket: '打印小票',
  printSheet: '打印 A4',
  another: '再登一件',
  look: '看这件事',
  receipt: '受理回执',
  what: '反映的事',
  where: '地方',
  when: '登记时间',
  due: '答复期限',
  owner: '负责人',
  howTo: '怎么看办到哪了',
  scan: (address: string) => `手机扫这个码，或打开网页 ${address} 输入编号和查询码`,
  phone: '社区电话',
  keep: '请收好这张回执。办好以后会有人问您满意不满意；没办好，您可以要求重办。',
  again: '补打回执',
}

const en: typeof zh = {
  title: 'Registered',
  joined: 'Joined',
  answered: 'Registered as answered',
  number: 'Number',
  code: 'Code',
  readOut: 'Read out to the resident',
  sentence: (number, code, owner, due) =>
    `Your matter is registered: number ${number}, code ${code}. ${owner} is responsible and will reply by ${due}.`,
  answeredSentence: (number, code) => `Your matter is registered: number ${number}, code ${code}. Come back any time.`,
  joinedSentence: (number, code) =>
    `This is being worked on already: number ${number}, code ${code}. You will be told together with the others.`,
  printTicket: 'Print slip',
  printSheet: 'Print A4',
  another: 'Another one',
  look: 'Open it',
  receipt: 'Receipt',
  what: 'About',
  where: 'Area',
  when: 'Registered',
  due: 'Reply by',
  owner: 'Responsible',
  howTo: 'Where is my matter?',
  scan: address => `Scan this with a phone, or open ${address} and type number and code`,
  phone: 'Phone',
  keep: 'Please keep this slip. When it is done somebody asks whether you are satisfied; if it is not, you can have it reopened.',
  again: 'Receipt again',
}

export const words = inBoth(zh, en)
