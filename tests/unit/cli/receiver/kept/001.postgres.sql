SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.decisions (
    number bigint NOT NULL,
    report_id text NOT NULL,
    state text NOT NULL,
    reason text,
    merged_into text,
    decided_at text NOT NULL
);
ALTER TABLE public.decisions ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.decisions_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exports (
    report_id text NOT NULL,
    form text NOT NULL,
    exported_at text NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.packages (
    report_id text NOT NULL,
    sha256 text NOT NULL,
    bytes integer NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE public.reports (
    id text NOT NULL,
    receipt text NOT NULL,
    kind text NOT NULL,
    list_id text,
    report text NOT NULL,
    words text NOT NULL,
    received_at text NOT NULL,
    state text NOT NULL,
    reason text,
    merged_into text,
    state_since text NOT NULL
);
INSERT INTO public.kysely_migration VALUES ('001-reports', '2026-11-22T11:26:34.820Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.packages VALUES ('00000000-0000-4000-8000-000000000001', 'ef5593fde8ae642e3ea58b9c901616b7d5cff6773f0fbe8bd79055555edea1cb', 1036, '\x504b0304140000000800515b765dbdaf2ec7f4010000a50200000b0000007265706f72742e6a736f6e5d52cb6e133114fd17af339399c49947b6acd874051b100b67ec499cce4b334e69a82241512188568d444a54355021550821102051351a55e563a827c98a5fe03a8f56aa6559f6f539e75edfe31de4c7694804aaa36d1e353889b59425712a50096db134e37184ea6609710a086335b4c582d5e2ac8fab61026f93470a1d3042e1f434e54230504115a36269a6a9558c078653370c983a501e01282051b3439a0c50cf5adabd0d15e21954b5b3cc4c5918eb8b4809092e02052c2e87d3b35c0e0ee4c111ea9550d669b499b7e0645c28445be5cf5a71725f69b8ee4d852ab641c25b95e274a0e66834ebff94f968057998068068099164f572392441a0b7a9eec561195ec8b6b5b5a2de1261001cb84948d4bda32a8f5ecd7e4f8af19bf9f140ee7d93871380929411853b3f2e7e9d4ec72f8a0fdfe5c54739d9552ff1482753b5f9649369714ac10745f1bcb81329a7e4f8cb32c1f4ea6cfe7abf787b729de7b27f018df877b95ffc3884cdeccff03a1fcabd977f9fef02996d71ca220f541f83e57cd1c075ac6cea49d4bc352ee19ee8a40c02d1b247d091f9bb7cfef9fdfcd379d1ff2a4fae940ddd44ddf1106c2b2ff98dae60197c17f82f598b546a16dcdb3eb61b76cdb22d93608b5914134c5dcb37a84330c68eef60ec56aa35c370a9e9570935b15bf56b9e6d573dd3650eea3de9fd07504b0304140000000800515b765d315b6bc40d0000000b0000000e00000065766964656e63652f312e706e67eb0cf073e7e592e26264620600504b0304140000000800515b765d037932b8c5000000130100000d0000006d616e69666573742e6a736f6e458e4b4ec4301044efd2eb30c476b73fb90a62d1b6bbc1884946713402a1dc1db3197625d52bbdfa01ddf62b1fb0c0575b73e3ede9ca6b53e9074c7097bdb76d85c54ca0ed533a2c2f6331d2e077b96dfb71f9e80398207f1f7fb50f6182fece96fc4054922a33d59879d64089d499ccb6849c6c64e158c80939c78922892dd96ac24a9a238a9719cee9a1937babb216793697dbfaf66f34e3db431814430ee483378c5e7c45c69abcce353222468d88c93a9ae7548d3aae0693532a21b8629244385fcf5f504b01021400140000000800515b765dbdaf2ec7f4010000a50200000b00000000000000000000000000000000007265706f72742e6a736f6e504b01021400140000000800515b765d315b6bc40d0000000b0000000e000000000000000000000000001d02000065766964656e63652f312e706e67504b01021400140000000800515b765d037932b8c5000000130100000d00000000000000000000000000560200006d616e69666573742e6a736f6e504b05060000000003000300b0000000460300000000');
INSERT INTO public.reports VALUES ('00000000-0000-4000-8000-000000000001', 'w76t_tlCXIsBjd_8XutsUl_-4Nrrw_wP0b8CKdc0SLY', 'lead', 'demo.list', '{"format":"xinbiao-report","version":1,"id":"00000000-0000-4000-8000-000000000001","kind":"lead","written":"2026-11-20T08:00:00.000Z","language":"zh-CN","list":{"id":"demo.list","title":"演示名单"},"subject":{"site":"jd","shopId":"99000001","shopName":"演示某某旗舰店","shopUrl":"https://mall.jd.com/index-99000001.html","company":"演示某某商贸有限公司","area":"浙江省杭州市"},"cause":"fake-orders","account":"在演示群里招人刷单，每单返五元。","evidence":[{"file":"evidence/1.png","kind":"picture","name":"店铺首页截图","type":"image/png","bytes":11,"sha256":"7f47b756761a46e6d4a4d96f0d8a4448f8449235009d1f3ad1493f5c773c19e8"}]}', 'jd
99000001
演示某某旗舰店
https://mall.jd.com/index-99000001.html
演示某某商贸有限公司
浙江省杭州市
demo.list
演示名单
在演示群里招人刷单,每单返五元。
店铺首页截图', '2026-11-22T03:00:00.000Z', 'received', NULL, NULL, '2026-11-22T03:00:00.000Z');
SELECT pg_catalog.setval('public.decisions_number_seq', 1, false);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.exports
    ADD CONSTRAINT exports_key PRIMARY KEY (report_id, form);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.packages
    ADD CONSTRAINT packages_pkey PRIMARY KEY (report_id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_receipt_key UNIQUE (receipt);
CREATE INDEX decisions_by_report ON public.decisions USING btree (report_id, number);
CREATE INDEX reports_by_state ON public.reports USING btree (state, kind, received_at);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT decisions_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.reports(id);
ALTER TABLE ONLY public.exports
    ADD CONSTRAINT exports_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.reports(id);
ALTER TABLE ONLY public.packages
    ADD CONSTRAINT packages_report_id_fkey FOREIGN KEY (report_id) REFERENCES public.reports(id);
ALTER TABLE ONLY public.reports
    ADD CONSTRAINT reports_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES public.reports(id);
