import { samples } from './captures.ts';

const esc = '\u001b';

/** Captures that try to take over the terminal, or to be wider and longer than they seem. */
export const hostileCaptures: Readonly<Record<string, string>> = {
  ...samples,
  'takeover.txt': `${esc}[2J${esc}[HNiger: ${esc}]0;owned\u0007wells ${esc}[31mred${esc}[0m and \u009b31m more
${esc}]8;;https://example.invalid/\u0007click me${esc}]8;;\u0007 ${esc}P1$r0m${esc}\\ ${esc}[?1049l
Published on 2 May 2024
The mayor of Agadez \u202eadversed\u202c said on Thursday that ${esc}[5m20 wells\u0008\u0008 were dug.\u0000\u0007 ${esc}[10;10H Nobody was hurt.
He added that a \u200bhidden\u200b word\u2066 stands here\u2069, and ${'very '.repeat(400)}long sentences go on until they end.
`,
  'wide.txt': `👩‍👩‍👧‍👦 家族 in Niamey 🏳️‍🌈 ❤️ café́́́́́
Published on 3 May 2024
${'Donaudampfschifffahrtsgesellschaft'.repeat(20)} is one word, said Moussa Ibrahim in Niamey, and 👍🏽 is a hand.
尼日尔的水井重新开放，三百个家庭回来了。क्षत्रिय ที่นี่ ${'e\u0301\u0302\u0303\u0304\u0305'.repeat(40)} stands in Niger.\tTabs\tstand\there\tfor 300 people.
`,
  'ar.txt': `آبار جديدة في أغاديز

قال الوالي يوم الخميس إن عشرين بئرا جديدة حفرت في أغاديز شمال النيجر بعد سنوات من الجفاف. وأضاف أن السكان ينتظرون المزيد من المياه قبل الصيف.
وقالت معلمة في المدينة إن الأطفال عادوا إلى المدرسة بعد أن كانوا يسيرون كل يوم إلى النهر.
`,
  'vi.txt': `Giếng nước mới ở Agadez

Hôm thứ Năm, tỉnh trưởng cho biết 20 giếng nước mới đã được khoan ở Agadez, miền bắc Niger, sau nhiều năm hạn hán. Người dân đang chờ thêm nước trước mùa hè.
Một cô giáo trong thành phố nói rằng trẻ em đã trở lại trường học.
`,
};
