import { describe } from 'vitest';
import { testRows } from './table.js';

describe('bounds', () => {
  testRows(
    'bound',
    `
Кемінде үш мүше. | Не менее трех членов. | At least three members. | at-least
Кемінде үштен екісі. | Не менее двух третей. | At least two-thirds. | at-least
Он адамнан кем емес. | Не менее десяти человек. | Not less than ten people. | at-least
Жүз теңгеден аз емес. | Не менее ста тенге. | No less than one hundred tenge. | at-least
Ең болмағанда бір сарапшы. | Хотя бы один эксперт. | At least one expert. | at-least
Мөлшері 5 пайыздан төмен емес. | В размере не ниже 5 процентов. | In the amount of not lower than 5 percent. | at-least
Кемінде жиырма бес жаста. | Не моложе двадцати пяти лет. | No younger than twenty-five years. | at-least
Уәкілдер саны елуден кем болмауға тиіс. | Число делегатов не менее пятидесяти. | A minimum of fifty delegates. | at-least
Бір жылдан аспайтын мерзімге. | На срок не более одного года. | For a term not exceeding one year. | at-most
Алпыс күннен артық емес. | Не более шестидесяти дней. | Not more than sixty days. | at-most
Айыппұл 100 теңгеден аспауға тиіс. | Штраф, не превышающий 100 тенге. | A fine not exceeding 100 tenge. | at-most
Екі реттен көп емес, он күннен көп емес. | Не более десяти дней. | No more than ten days. | at-most at-most / at-most / at-most
Мүшелер саны жетіден аспайды. | Число членов – не больше семи. | The number of members is at most seven. | at-most
Елу пайыздан астам. | Более пятидесяти процентов. | More than fifty percent. | more-than
Жартысынан астамы. | Более половины. | More than half. | more-than
Үш жылдан артық. | Свыше трех лет. | More than three years. | more-than
Он мың теңгеден асатын сома. | Сумма, превышающая десять тысяч тенге. | A sum exceeding ten thousand tenge. | more-than
500 гектардан жоғары. | Выше 500 гектаров. | Above 500 hectares. | more-than / - / more-than
Үш айдан аз. | Менее трех месяцев. | Less than three months. | less-than
18 жастан төмен. | Моложе 18 лет. | Under 18 years. | less-than
Бес адамнан кем. | Менее пяти человек. | Fewer than five people. | less-than
Он күннен кешіктірмей. | Не позднее десяти дней. | Not later than ten days. | not-later
1 шілдеден кешіктірілмей ұсынылады. | Представляется не позднее 1 июля. | It is submitted no later than July 1. | not-later
Үш жұмыс күнінен кешіктірмей. | Не позднее трех рабочих дней. | No later than three working days. | not-later
Келесі айдың 25-інен кешікпей. | Не позднее 25 числа следующего месяца. | Not later than the 25th day of the next month. | not-later
Бір ай ішінде. | В течение одного месяца. | Within one month. | within
Он жұмыс күні ішінде. | В течение десяти рабочих дней. | Within ten working days. | within
Он күндік мерзімде. | В десятидневный срок. | Within a ten-day term. | within
Бір ай мерзімде. | В месячный срок. | Within a month. | within
Қаржы жылының ішінде, жыл ішінде. | В течение финансового года. | During the financial year. | within
Өкілеттік мерзімі ішінде. | В течение срока полномочий. | During the term of office. | within
Қол қойылған күннен бастап. | Со дня подписания. | From the date of signature. | from
2026 жылғы 1 шілдеден бастап. | С 1 июля 2026 года. | From 1 July 2026. | from
Тіркелген сәттен бастап. | С момента регистрации. | From the moment of registration. | from
Алғашқы ресми жарияланған күнінен бастап қолданылады. | Действует со дня первого официального опубликования. | Effective as of the day of first official publication. | from
Он күн өткен соң. | По истечении десяти дней. | Upon expiry of ten days. | after
Алты ай өткеннен кейін. | По истечении шести месяцев. | After six months. | after
Үш күннен кейін. | Через три дня. | After three days. | after
Екі жылдан соң. | Спустя два года. | Following two years. | after
1 қаңтарға дейін. | До 1 января. | Until 1 January. | until
Бес жылға дейінгі мерзімге. | На срок до пяти лет. | For a term of up to five years. | until
30 маусымға дейін төленеді. | Уплачивается до 30 июня. | It is paid before 30 June. | until
Мерзімі аяқталғанға дейін. | До истечения срока. | Before the end of the term. | until
Он күннен ерте емес. | Не ранее десяти дней. | Not earlier than ten days. | not-earlier
48 сағаттан кейін ғана. | Не ранее чем через 48 часов. | Not earlier than 48 hours. | not-earlier
Аяқталғанға дейін кемінде екі ай бұрын. | Не позднее чем за два месяца до окончания. | Not later than two months before the end. | not-later until
Жарияланған күннен бастап он күн ішінде. | В течение десяти дней со дня опубликования. | Within ten days from the date of publication. | from within
Қабылданған күннен бастап 15 күннен кешіктірмей. | Не позднее 15 дней со дня принятия. | Not later than 15 days from the date of adoption. | from not-later
Жиырма жасқа толған азамат. | Гражданин, достигший двадцати лет. | A citizen who has reached the age of twenty. | ~at-least
Үш және одан көп бала. | Три и более ребенка. | Three or more children. | at-least
Егемендік аумақ ішінде қорғалады. | Суверенитет защищается в пределах территории. | Sovereignty is protected within the territory. | -
Көп балалы отбасылар. | Многодетные семьи. | Families with many children. | -
Тегін көмек көрсетіледі. | Помощь с учетом положения. | Aid from the State. | -
Күнтізбелік он бес күн ішінде. | В течение пятнадцати календарных дней. | Within fifteen calendar days. | within
Орташа жалақыдан төмен емес мөлшерде. | В размере не ниже средней заработной платы. | Not lower than the average wage. | at-least
Бес пайыздан кем және он пайыздан артық болмауға тиіс. | Не должен быть менее пяти процентов и более десяти процентов. | Not less than five per cent and not more than ten per cent. | at-least at-most
Жылына бір реттен жиі емес. | Не чаще одного раза в год. | Not more often than once a year. | at-most
Неғұрлым қысқа мерзім белгіленеді. | Устанавливается более короткий срок. | A shorter period is set. | -
Қалаға дейін жол салынады. | Дорога строится до города. | A road is built up to the town. | -
Өкілеттігін мерзімінен бұрын тоқтату. | Досрочное прекращение полномочий. | Early termination of powers. | -
Сайланғаннан кейін ант береді. | После избрания приносит присягу. | After election he takes the oath. | after
`,
  );
});
