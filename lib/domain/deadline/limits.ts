/** Working days for an answer, and the most by which it may be extended, once: 政府信息公开条例 Art 33. */
export const APPLICATION_DAYS = 20;
export const APPLICATION_EXTENSION_MAX = 20;
/** Working days to tell the applicant what is unclear: Art 30. */
export const CORRECTION_NOTICE_DAYS = 7;
/** Working days that a third party or another organ has for its opinion: Art 32 and 34. */
export const OPINION_DAYS = 15;
/** Working days to pay after the fee notice; unpaid, the application is given up: 国办函〔2020〕109号. */
export const PAYMENT_DAYS = 20;

/** Working days from creation to publication: 政府信息公开条例 Art 26. */
export const DISCLOSURE_DAYS = 20;

/** Natural days for a petition from its acceptance, and the most by which they may be extended: 信访工作条例 Art 34. */
export const PETITION_DAYS = 60;
export const PETITION_EXTENSION_MAX = 30;
/** Natural days to tell the petitioner whether it is accepted: Art 22 and 23. */
export const PETITION_NOTICE_DAYS = 15;
/** Working days to object to a petition passed on to the wrong organ: Art 23. */
export const PETITION_OBJECTION_DAYS = 5;
/** Natural days to ask for a review of the answer: Art 35. */
export const PETITION_REVIEW_DAYS = 30;

/**
 * Working days for a 12345 order where neither the order nor the office says otherwise: the figure of the local
 * statutes read (济南, 潍坊, 安阳). The most for an order or an extension is our own guard against typing errors.
 */
export const HOTLINE_DAYS = 5;
/**
 * No law of the country gives a term for objections to what is disclosed. 山东省村务公开条例 Art 16 gives village
 * committees of that province five days, for objections to a plan of disclosure alone; an office sets its own. The most
 * is our guard against typing errors.
 */
export const OBJECTION_DAYS_MAX = 60;
export const HOTLINE_DAYS_MAX = 60;
export const HOTLINE_EXTENSION_MAX = 30;
