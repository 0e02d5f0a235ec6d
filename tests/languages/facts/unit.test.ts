import { describe } from 'vitest';
import { testRows } from './table.js';

describe('units', () => {
  testRows(
    'unit',
    `
Он жұмыс күні ішінде. | В течение десяти рабочих дней. | Within ten working days. | working-day
5 (бес) жұмыс күні. | 5 (пять) рабочих дней. | 5 (five) business days. | working-day
Он бес күнтізбелік күн. | Пятнадцать календарных дней. | Fifteen calendar days. | calendar-day
Күнтізбелік жиырма төрт күн. | Двадцать четыре календарных дня. | Twenty-four calendar days. | calendar-day
Күнтізбелік 30 (отыз) күннен кешіктірмей. | Не позднее 30 (тридцати) календарных дней. | Not later than 30 (thirty) calendar days. | calendar-day
Бір тәулік ішінде. | В течение суток. | Within a day. | full-day / full-day / -
Жыл ішінде. | В течение года. | Within a year. | year
Айлық жалақы мөлшері. | Размер месячной заработной платы. | The amount of the monthly wage. | -
Он екі апта және одан көп. | Двенадцать и более недель. | Twelve weeks or more. | week
0,1 промилле мөлшерінде. | В размере 0,1 промилле. | In the amount of 0.1 per mille. | permille
30 күнтізбелік күннен аспайды. | Не более 30 календарных дней. | Not more than 30 calendar days. | calendar-day
Үш банк күні. | Три банковских дня. | Three banking days. | banking-day
Екі тәулік. | Двое суток. | Two days. | full-day / full-day / day
Жеті күн. | Семь дней. | Seven days. | day
60 күннен кешіктірмей. | Не позднее 60 дней. | Not later than 60 days. | day
Он күндік мерзім. | Десятидневный срок. | A ten-day term. | day
Екі апта. | Две недели. | Two weeks. | week
Үш ай. | Три месяца. | Three months. | month
Бір ай мерзімде. | В месячный срок. | Within a month. | month
Алты айға дейін. | До шести месяцев. | Up to six months. | month
Бес жылға. | На пять лет. | For five years. | year
Екі жылдан кейін. | Через два года. | After two years. | year
Он сегіз жасқа толған. | Достигший восемнадцати лет. | Who has reached eighteen years. | year
25 жастан кіші. | Моложе 25 лет. | Under 25 years. | year
Екі жылдық мерзім. | Двухлетний срок. | A two-year term. | year
Қырық сегіз сағат. | Сорок восемь часов. | Forty-eight hours. | hour
Жетпіс екі сағаттан аспайды. | Не свыше семидесяти двух часов. | Not over seventy-two hours. | hour
30 минут. | 30 минут. | 30 minutes. | minute
Жүз мың теңге. | Сто тысяч тенге. | One hundred thousand tenge. | tenge
1,5 млн. теңге. | 1,5 млн. тенге. | 1.5 million tenge. | tenge
50 айлық есептік көрсеткіш. | 50 месячных расчетных показателей. | 50 monthly calculation indices. | mci
Он еселенген айлық есептік көрсеткіш мөлшерінде. | В размере десяти месячных расчетных показателей. | In the amount of ten monthly calculation indices. | mci
20 АЕК. | 20 МРП. | 20 MCI. | mci
Он пайыз. | Десять процентов. | Ten percent. | percent
10 %. | 10 %. | 10 %. | percent
12,5%-дан аспайды. | Не более 12,5%. | Not more than 12.5%. | percent
Елу гектар. | Пятьдесят гектаров. | Fifty hectares. | hectare
100 шаршы метр. | 100 квадратных метров. | 100 square metres. | square-metre
20 текше метр. | 20 кубических метров. | 20 cubic metres. | cubic-metre
Екі километр. | Два километра. | Two kilometres. | kilometre
500 метр. | 500 метров. | 500 metres. | metre
Екі мың АҚШ доллары. | Две тысячи долларов США. | Two thousand US dollars. | dollar
100 еуро. | 100 евро. | 100 euros. | euro
5 тонна. | 5 тонн. | 5 tonnes. | tonne
10 килограмм. | 10 килограммов. | 10 kilograms. | kilogram
Үш жыл алты ай. | Три года шесть месяцев. | Three years and six months. | month year
2026 жылғы 1 шілде. | 1 июля 2026 года. | 1 July 2026. | -
Демалыс күндері. | Выходные дни. | Days of rest. | -
Жұмыс күнінің ұзақтығы. | Продолжительность рабочего дня. | The length of the working day. | -
Ұлттық валюта – теңге. | Национальная валюта – тенге. | The national currency is the tenge. | -
Екінші бөлім. | Раздел второй. | Section two. | -
`,
  );
});
