/** A Russian verb in the third person of the present, as a norm has it. */
export const FINITE =
  '\\p{L}{3,}(?:ается|яется|уется|ется|ятся|ются|атся|ится|ает|яет|ует|ают|яют|уют)(?!\\p{L})';
