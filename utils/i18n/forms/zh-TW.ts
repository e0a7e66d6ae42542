import type { Translation } from '../texts.ts';
import type { zhCN } from './zh-CN.ts';

export const zhTW: Translation<typeof zhCN> = {
  'failed.form-not-docx': '此檔案不是.docx，或者已經損壞。請用Word或WPS開啟，另存為.docx再選。',
  'failed.form-old-word': '此為舊式的.doc，或者帶密碼的檔案。請用Word或WPS開啟，另存為不帶密碼的.docx再選。',
  'failed.form-places-broken': '表格裡有一處{open}或{close}沒有配成對。請檢查佔位符，如{example}，改好再選。',
  'failed.form-too-large': '此檔案超過20MB。請去掉裡面的大圖片再選。',
  'failed.other': '沒有填成（{code}）。檔案沒有改動；請換一個檔案試試。',
  'left.empty': '此件沒有以下內容，表格裡原樣留著，請自行填寫：{places}',
  'left.unknown': '不認得這些佔位符，表格裡原樣留著：{places}',
};
