-- Names sort as a Chinese reader looks them up: by pinyin.
create collation pinyin (provider = icu, locale = 'zh-u-co-pinyin');
