/** What is said of forms that were filled, or could not be, in the language that the other catalogues follow. */
export const zhCN = {
  'failed.form-not-docx': '这个文件不是.docx，或者已经损坏。请用Word或WPS打开，另存为.docx再选。',
  'failed.form-old-word': '这是旧式的.doc，或者带密码的文件。请用Word或WPS打开，另存为不带密码的.docx再选。',
  'failed.form-places-broken': '表格里有一处{open}或{close}没有配成对。请检查占位符，如{example}，改好再选。',
  'failed.form-too-large': '这个文件超过20MB。请去掉里面的大图片再选。',
  'failed.other': '没有填成（{code}）。文件没有改动；请换一个文件试试。',
  'left.empty': '这一件没有以下内容，表格里原样留着，请自己填：{places}',
  'left.unknown': '不认识这些占位符，表格里原样留着：{places}',
} as const;
