BEGIN TRANSACTION;
CREATE TABLE absence (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_absence PRIMARY KEY (row_id), 
	CONSTRAINT uq_absence_key UNIQUE ("key")
);
INSERT INTO "absence" VALUES(1,'ab1',1,'person','q','hoc_tap','2022-09-01','2023-06-30','',NULL,'','');
CREATE TABLE achievement (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	movement TEXT NOT NULL, 
	figures TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	CONSTRAINT pk_achievement PRIMARY KEY (row_id), 
	CONSTRAINT uq_achievement_key UNIQUE ("key")
);
INSERT INTO "achievement" VALUES(1,'a1',1,'person','p',2024,'Tiếp dân','m','[{"name":"Vụ việc","result":"12","target":"","measure":""}]','[{"name":"Báo cáo","number":"","sha256":""}]');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE answer (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	ask TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (row_id), 
	CONSTRAINT uq_answer_key UNIQUE ("key")
);
INSERT INTO "answer" VALUES(1,'n/tom_tat',1,'n','tom_tat','Một dòng');
CREATE TABLE attachment (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	entry TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	pages INTEGER NOT NULL, 
	added TEXT NOT NULL, 
	thumbnail TEXT NOT NULL, 
	text TEXT NOT NULL, 
	sort BLOB NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_attachment PRIMARY KEY (row_id), 
	CONSTRAINT uq_attachment_key UNIQUE ("key")
);
INSERT INTO "attachment" VALUES(1,'at1',1,'person','p','a1','Giấy khen.pdf','be745a9e5b9d2be07ab3bf55149ef20694c2733d1a4eae8c8c4d2109d977f1ff','pdf',1,'2026-01-05','','giấy khen',X'4A4C425F0201010501014E4B47515545490201010101010101',' giay khen pdf ');
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	who TEXT NOT NULL, 
	moment TEXT NOT NULL, 
	task TEXT NOT NULL, 
	undoes INTEGER NOT NULL, 
	touched INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	previous TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (number)
);
INSERT INTO "audit" VALUES(1,'cán bộ','2026-01-05T08:00:00.000000+00:00','fill',0,19,'36095ade642736ff74d1c40bb157fd0b41f7d07b7d39430a88d29e7b35ccb265','','c563aa918c3a596acccdbe6a7645399a2c2d641631922c00ddbefd341330a7e9');
INSERT INTO "audit" VALUES(2,'quản trị','2026-01-05T08:00:01.000000+00:00','shelf',0,3,'99e25ff3e8b283e487460ab5dcc50fd3be39e88dae4164cc9faa09554f7c81be','c563aa918c3a596acccdbe6a7645399a2c2d641631922c00ddbefd341330a7e9','1928ea3b68fad4aead1f5825898307a8e79b38157f1d63eb9ebf67afc9af742d');
INSERT INTO "audit" VALUES(3,'cán bộ','2026-01-05T08:00:02.000000+00:00','lives',0,7,'e92405007590e0ee1753919086eceef75854aed51666b62161da0ecb474cf7d4','1928ea3b68fad4aead1f5825898307a8e79b38157f1d63eb9ebf67afc9af742d','2da638f06142987c3f1fd67024fb398fbbe01c6a7945ce3637f1ca9625d4cb8d');
INSERT INTO "audit" VALUES(4,'cán bộ','2026-01-05T08:00:03.000000+00:00','person.save',0,1,'966d56182abf55c474519a1cdaabdab989fa5d08fd067d151bb6ecdcedd163c3','2da638f06142987c3f1fd67024fb398fbbe01c6a7945ce3637f1ca9625d4cb8d','3b42b68a8107fbac0397bb4a66809b090ea312b216ee787264f6f57defce7f47');
INSERT INTO "audit" VALUES(5,'cán bộ','2026-01-05T08:00:04.000000+00:00','evidence',0,3,'d3a73234780dd81b3c1b915bd08193e3aab0dab18175b7354885e81f950c7e68','3b42b68a8107fbac0397bb4a66809b090ea312b216ee787264f6f57defce7f47','b6d7d04c349803df969322f57c3fcdc8cef93bd0fa178a6bc9485e548f5a1d1e');
INSERT INTO "audit" VALUES(6,'cán bộ','2026-01-05T08:00:05.000000+00:00','person.save',0,1,'e3901a9f585745f864deaac8f893e025a872bfb4fc19555610104ef18436b8d3','b6d7d04c349803df969322f57c3fcdc8cef93bd0fa178a6bc9485e548f5a1d1e','3060d9dbef3482b481c5328156e6832f469d146959d531d36d64bfe529af4fed');
INSERT INTO "audit" VALUES(7,'cán bộ','2026-01-05T08:00:06.000000+00:00','person.save',0,1,'5f7f03204ab8edc4da7cd0403c958b20c4f02ecd37c6a353956b145866a25880','3060d9dbef3482b481c5328156e6832f469d146959d531d36d64bfe529af4fed','482c74791b60a154e0eccae26eb29c2cc75b377fece7911ee20bf0c656395d79');
INSERT INTO "audit" VALUES(8,'Nguyễn Văn A','2026-03-05T08:00:00.000000+00:00','year',0,3,'1e21cb3c3afbc40c88ab5e1d824b9b13032b30f9cb5b68a9ab1504f9c1a4a5ac','482c74791b60a154e0eccae26eb29c2cc75b377fece7911ee20bf0c656395d79','e4b7f71d7b44795c65592c52944a57e447ed1d6c306adda050df0980ba7e0ae4');
INSERT INTO "audit" VALUES(9,'Nguyễn Văn A','2026-03-05T08:00:00.000000+00:00','person.save',0,1,'9dcf272587f37bf1077e631d2190c5cc077ce20e1a5f663d3c6fd260104b33da','e4b7f71d7b44795c65592c52944a57e447ed1d6c306adda050df0980ba7e0ae4','1a339273dbd4824adeca8b418c2d646c1e84db282f7741f115656829ef00206e');
CREATE TABLE content (
	sha256 TEXT NOT NULL, 
	bytes BLOB NOT NULL, 
	CONSTRAINT pk_content PRIMARY KEY (sha256)
);
INSERT INTO "content" VALUES('e8b02a877b7524c40d181f04ddf83880e629218e10a872546cf226bd1d3d6c1f',X'504B206120576F72642066696C65');
INSERT INTO "content" VALUES('7b620021d96ad2c03db948838c2653d86ff15442e43b9bbbd362c80ee21ae8a2',X'FFD820612070696374757265');
INSERT INTO "content" VALUES('73834e125b924096003aefc02545c3b2a385ab4fda484dd6428bd6c4c0bb5b3f',X'89504E472061207061706572');
INSERT INTO "content" VALUES('be745a9e5b9d2be07ab3bf55149ef20694c2733d1a4eae8c8c4d2109d977f1ff',X'255044462D312E372061207061706572');
CREATE TABLE council (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	day TEXT, 
	begins TEXT, 
	ends TEXT, 
	place TEXT NOT NULL, 
	number TEXT NOT NULL, 
	members TEXT NOT NULL, 
	counters TEXT NOT NULL, 
	issued INTEGER, 
	returned INTEGER, 
	valid INTEGER, 
	remarks TEXT NOT NULL, 
	CONSTRAINT pk_council PRIMARY KEY (row_id), 
	CONSTRAINT uq_council_key UNIQUE ("key")
);
INSERT INTO "council" VALUES(1,'c',1,'r','2026-05-08','08:00:00',NULL,'','','[{"name":"Nguyễn Văn A","post":"Chánh Văn phòng","role":"Chủ tịch","present":true}]','[]',NULL,NULL,NULL,'');
CREATE TABLE discipline (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	penalty TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_discipline PRIMARY KEY (row_id), 
	CONSTRAINT uq_discipline_key UNIQUE ("key")
);
INSERT INTO "discipline" VALUES(1,'d1',1,'person','q','dang_xem_xet','2025-01-02',NULL,'','',NULL,'','');
CREATE TABLE edition (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	note TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	CONSTRAINT pk_edition PRIMARY KEY (row_id), 
	CONSTRAINT uq_edition_key UNIQUE ("key")
);
INSERT INTO "edition" VALUES(1,'ed1',1,'dia_phuong',1,'[x]','ghi chú','Nguyễn Văn A','2026-01-05T08:00:00.000000+00:00');
CREATE TABLE grant (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	money INTEGER NOT NULL, 
	certificate TEXT NOT NULL, 
	handed TEXT, 
	refused TEXT NOT NULL, 
	CONSTRAINT pk_grant PRIMARY KEY (row_id), 
	CONSTRAINT uq_grant_key UNIQUE ("key")
);
CREATE TABLE honour (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	award TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	ground TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_honour PRIMARY KEY (row_id), 
	CONSTRAINT uq_honour_key UNIQUE ("key")
);
INSERT INTO "honour" VALUES(1,'h1',1,'unit','u','ttldxs',2023,'cong_trang','12/QĐ-TU','2024-03-05','Tỉnh ủy','');
CREATE TABLE image (
	number INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	"before" TEXT, 
	before_digest TEXT NOT NULL, 
	after_digest TEXT NOT NULL, 
	CONSTRAINT pk_image PRIMARY KEY (number, place)
);
INSERT INTO "image" VALUES(1,0,'achievement','a1',0,NULL,'','4aee293616dec3254e5f44344247bd0570d0642c38fccf8ef8fa352c310a2360');
INSERT INTO "image" VALUES(1,1,'answer','n/tom_tat',0,NULL,'','1d8523e4d44fe485cc75ee50399e829d9f5b696de4467df1903dd9bb182d8d8b');
INSERT INTO "image" VALUES(1,2,'council','c',0,NULL,'','b40ca4532ba79a3ac541f385c39b050481382e5f0bf22d7635e729f193e39dce');
INSERT INTO "image" VALUES(1,3,'discipline','d1',0,NULL,'','20e42337067b691488384d237ea22f275c7f4c5189d99cbaadd2dbcd67622b8f');
INSERT INTO "image" VALUES(1,4,'honour','h1',0,NULL,'','102f32c6dd97a8752ef9db68547cb34ee15d257957812c4e9de093ed4030d002');
INSERT INTO "image" VALUES(1,5,'initiative','i1',0,NULL,'','f3b162edea48be9fc321bee43268d22ff3173c87a98180e26b81907f293ddbde');
INSERT INTO "image" VALUES(1,6,'made','r/f',0,NULL,'','6c015f97e344b60c025ed5ba37bbd30028137d0ef80ec247bd3e0a84ff58e3e5');
INSERT INTO "image" VALUES(1,7,'movement','m',0,NULL,'','45ab04ce9e56e8c2f20748a373577d1af3fd2a3422dd525b6d0b3024d8c63d9b');
INSERT INTO "image" VALUES(1,8,'nomination','n',0,NULL,'','1283d252c31dcc73280b1474d725b9f56ebf849c1f179532e0488d063dd56499');
INSERT INTO "image" VALUES(1,9,'nomination','n2',0,NULL,'','700538f3386e62a5643886d9002a4d4a71823ecfe5e2205b2914db11fca55d7c');
INSERT INTO "image" VALUES(1,10,'person','p',0,NULL,'','b7305a25ff1db60f0a24a27f955352322a8e5cd3e1835c5fae3b967f1c0a5663');
INSERT INTO "image" VALUES(1,11,'person','q',0,NULL,'','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d');
INSERT INTO "image" VALUES(1,12,'rating','r1',0,NULL,'','2555184958da558010bde2f81f3b24dea8ff3e0d065053edb895f1ceb673451b');
INSERT INTO "image" VALUES(1,13,'remembered','cot',0,NULL,'','1f50fe630eec0c03c9daf426a317499964ae2b26bf47dd69e114dec2dcdbce74');
INSERT INTO "image" VALUES(1,14,'round','r',0,NULL,'','815622645a6760b617539af280a441740bd8b3104d3d334bbdee682de230abb1');
INSERT INTO "image" VALUES(1,15,'target','t1',0,NULL,'','1d12885f7501a3e49e8a8d2072b4132a2fbf05936e57c31e42ce76cf39ccc911');
INSERT INTO "image" VALUES(1,16,'unit','u',0,NULL,'','1ca7aa9bb60af076515055a809a9bbe38ad3b6b0a26774875f98ffa4b374aae1');
INSERT INTO "image" VALUES(1,17,'unit_year','y1',0,NULL,'','594e43bfee12ec0b075b2e606daa17d663a6f86577c08e6ab279f11935404037');
INSERT INTO "image" VALUES(1,18,'vote','n',0,NULL,'','5222b37cc58e6d3c5f3747dd1d4b1b49ae75e4bec9947f8c7f15ab5f0058a5e7');
INSERT INTO "image" VALUES(2,0,'setting','hai_nguoi',0,NULL,'','6f748a430d706343749dc62ab9dd99babb2b4d4f0bebc96f144055fde08a024b');
INSERT INTO "image" VALUES(2,1,'used','r/to_trinh_nd30',0,NULL,'','a0fa54cb3ef94b25a3f444f50250261a15272392f022997fa7e8eb91d10264c2');
INSERT INTO "image" VALUES(2,2,'version','v1',0,NULL,'','49f0c68a3d83065c5c9a9d84e5bd485b0d2b64213f72fb19d6e9d487326d83fb');
INSERT INTO "image" VALUES(3,0,'absence','ab1',0,NULL,'','9b13841d799aaf5ebdabc1e476c88fc1e9e64470e32a7f56aa63fe8e397f6ad2');
INSERT INTO "image" VALUES(3,1,'edition','ed1',0,NULL,'','34c20d789e35c80d196966028afb7338ccee9db029fa168965c7710c17d0249a');
INSERT INTO "image" VALUES(3,2,'person','s',0,NULL,'','4a43c7de506044550bc7d0f2b24d8c9a72e0b33407e50bfef56cbcd0ab4886a2');
INSERT INTO "image" VALUES(3,3,'printer','pr1',0,NULL,'','283e7b59f3806843d16c6d2991c5d4f0d06c4659b623cd422fc0cfa89de1be40');
INSERT INTO "image" VALUES(3,4,'stock','st1',0,NULL,'','2046a172ecf594214896fd2956e93650bad24710ad0ce99242e280a2b875487f');
INSERT INTO "image" VALUES(3,5,'tenure','te1',0,NULL,'','494f2e671ed357b154e3434e4d3c28bc4fe633765fb341954fcfe84dd7939496');
INSERT INTO "image" VALUES(3,6,'unit','h',0,NULL,'','956618508f0652c61f13214b272a406aeae0e54db0ffce94c401dc0b5be708d7');
INSERT INTO "image" VALUES(4,0,'person','q',1,'{"name":"Trần Thị B","post":"Chuyên viên","unit":"u"}','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d','3986c8c6fdee84b62c286c82089e7062d1a399fb2ca3e65a6d4a39548ec9a0e3');
INSERT INTO "image" VALUES(5,0,'attachment','at1',0,NULL,'','3219b700011c6f39d41a8d211f09fbe07638b8bb8677b44872489ca6befb0c08');
INSERT INTO "image" VALUES(5,1,'intake','in1',0,NULL,'','82a54053f039202adf9ddb151bd9243838aeade8e42e4ce035c731e33da42fe2');
INSERT INTO "image" VALUES(5,2,'layout','la1',0,NULL,'','5d4c79e9d26fc6eec42cf6e317ea5764ecc92590432abb2ac5570e88380b8417');
INSERT INTO "image" VALUES(6,0,'person','q',2,'{"name":"Trần Thị B","post":"Phó phòng","unit":"u"}','3986c8c6fdee84b62c286c82089e7062d1a399fb2ca3e65a6d4a39548ec9a0e3','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d');
INSERT INTO "image" VALUES(7,0,'person','q',3,'{"name":"Trần Thị B","post":"Chuyên viên","unit":"u"}','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d','430f08d423ad4ebc80888586da9e8ff69af18673378bf173ae3e8aab043eab5f');
INSERT INTO "image" VALUES(8,0,'opinion','op1',0,NULL,'','c2dcd9b3f05cd3302dbdf9a9d7148a98c2b69da393847080fd265b0c1b658425');
INSERT INTO "image" VALUES(8,1,'person','q',4,'{"name":"Trần Thị B","post":"Phó Trưởng phòng","unit":"u"}','430f08d423ad4ebc80888586da9e8ff69af18673378bf173ae3e8aab043eab5f','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d');
INSERT INTO "image" VALUES(8,2,'registration','rg1',0,NULL,'','766158fc7f8a8f44f78aa616527616d60f2179fe7b96f5455a03d763e3df64ee');
INSERT INTO "image" VALUES(9,0,'person','q',5,'{"name":"Trần Thị B","post":"Chuyên viên","unit":"u"}','4d3433fc4db3ee896e68f3a40ca81889c11926f37597e8259901adb9a0c51a0d','2c18b380a651997712e3f4c064dad99bfa7d04b4ab9d784a9b624da293e8e483');
CREATE TABLE initiative (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	reach TEXT NOT NULL, 
	role TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	used_for TEXT NOT NULL, 
	CONSTRAINT pk_initiative PRIMARY KEY (row_id), 
	CONSTRAINT uq_initiative_key UNIQUE ("key")
);
INSERT INTO "initiative" VALUES(1,'i1',1,'person','p',2023,'Sổ tay','co_so','','',NULL,'','');
CREATE TABLE intake (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	file TEXT NOT NULL, 
	sender TEXT NOT NULL, 
	new INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	same INTEGER NOT NULL, 
	doubtful INTEGER NOT NULL, 
	refused INTEGER NOT NULL, 
	CONSTRAINT pk_intake PRIMARY KEY (row_id), 
	CONSTRAINT uq_intake_key UNIQUE ("key")
);
INSERT INTO "intake" VALUES(1,'in1',1,'danh-sach.xlsx','u',3,1,0,0,1);
CREATE TABLE layout (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	sender TEXT NOT NULL, 
	heads TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	used INTEGER NOT NULL, 
	CONSTRAINT pk_layout PRIMARY KEY (row_id), 
	CONSTRAINT uq_layout_key UNIQUE ("key")
);
INSERT INTO "layout" VALUES(1,'la1',1,'u','stt|ho va ten','people','[["STT",""],["Họ và tên","name"]]',2);
CREATE TABLE made (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	form TEXT NOT NULL, 
	version TEXT NOT NULL, 
	file TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	"when" TEXT NOT NULL, 
	nomination TEXT NOT NULL, 
	CONSTRAINT pk_made PRIMARY KEY (row_id), 
	CONSTRAINT uq_made_key UNIQUE ("key")
);
INSERT INTO "made" VALUES(1,'r/f',1,'r','f','1.0','a.docx','0','2026-01-05T08:00:00.000000+00:00','n');
CREATE TABLE movement (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	aim TEXT NOT NULL, 
	launched_number TEXT NOT NULL, 
	launched_day TEXT, 
	launched_issuer TEXT NOT NULL, 
	CONSTRAINT pk_movement PRIMARY KEY (row_id), 
	CONSTRAINT uq_movement_key UNIQUE ("key")
);
INSERT INTO "movement" VALUES(1,'m',1,'Cuộc vận động','2007-02-03',NULL,'','12/QĐ-TU','2024-03-05','Tỉnh ủy');
CREATE TABLE nomination (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	award TEXT NOT NULL, 
	ground TEXT NOT NULL, 
	summary TEXT NOT NULL, 
	excluded TEXT NOT NULL, 
	"order" INTEGER NOT NULL, 
	CONSTRAINT pk_nomination PRIMARY KEY (row_id), 
	CONSTRAINT uq_nomination_key UNIQUE ("key")
);
INSERT INTO "nomination" VALUES(1,'n',1,'r','person','p','ldtt','cong_trang','Tóm tắt','',0);
INSERT INTO "nomination" VALUES(2,'n2',1,'r','unit','u','ttldtt','cong_trang','','',0);
CREATE TABLE opinion (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	nomination TEXT NOT NULL, 
	member TEXT NOT NULL, 
	agrees INTEGER, 
	text TEXT NOT NULL, 
	day TEXT, 
	CONSTRAINT pk_opinion PRIMARY KEY (row_id), 
	CONSTRAINT uq_opinion_key UNIQUE ("key")
);
INSERT INTO "opinion" VALUES(1,'op1',1,'n','Trần Thị B',1,'Đồng ý',NULL);
CREATE TABLE person (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	post TEXT NOT NULL, 
	party_post TEXT NOT NULL, 
	birth TEXT, 
	gender TEXT, 
	alias TEXT NOT NULL, 
	citizen_id TEXT NOT NULL, 
	hometown TEXT NOT NULL, 
	residence TEXT NOT NULL, 
	qualification TEXT NOT NULL, 
	degree TEXT NOT NULL, 
	joined TEXT, 
	leads INTEGER NOT NULL, 
	sort BLOB NOT NULL, 
	folded TEXT NOT NULL, party_admitted TEXT, party_joined TEXT, party_official TEXT, retired TEXT, died TEXT, party_card TEXT DEFAULT '' NOT NULL, party_badge TEXT DEFAULT '' NOT NULL, nationality TEXT DEFAULT '' NOT NULL, biography TEXT DEFAULT '' NOT NULL, portrait TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (row_id), 
	CONSTRAINT uq_person_key UNIQUE ("key")
);
INSERT INTO "person" VALUES(1,'p',1,'Nguyễn Văn A','u','Chánh Văn phòng','Bí thư','1970-03','male','','001070000001','','','','',NULL,1,X'400201005C41510201010100514A5A5F485102010101010401',' nguyen van a chanh van phong bi thu 001070000001 ',NULL,NULL,NULL,NULL,NULL,'','','','','');
INSERT INTO "person" VALUES(2,'q',6,'Trần Thị B','u','Trưởng phòng','',NULL,NULL,'','','','','','',NULL,0,X'43020100594B4C0201010600595742510201010201',' tran thi b truong phong ',NULL,NULL,NULL,NULL,NULL,'','','','','');
INSERT INTO "person" VALUES(3,'s',1,'Lê Văn C','u','','',NULL,NULL,'','','','','','',NULL,0,X'440201005C415102010101004F48020101',' le van c ',NULL,'1995-02-03',NULL,NULL,NULL,'','','','','7b620021d96ad2c03db948838c2653d86ff15442e43b9bbbd362c80ee21ae8a2');
CREATE TABLE printer (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	offset_x_mm TEXT NOT NULL, 
	offset_y_mm TEXT NOT NULL, 
	scale_x TEXT NOT NULL, 
	scale_y TEXT NOT NULL, 
	CONSTRAINT pk_printer PRIMARY KEY (row_id), 
	CONSTRAINT uq_printer_key UNIQUE ("key")
);
INSERT INTO "printer" VALUES(1,'pr1',1,'Máy in phòng','0.5','-0.5','1.0','1.0');
CREATE TABLE rating (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	level TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	CONSTRAINT pk_rating PRIMARY KEY (row_id), 
	CONSTRAINT uq_rating_key UNIQUE ("key")
);
INSERT INTO "rating" VALUES(1,'r1',1,'person','p',2024,'htxsnv','12/QĐ-TU','2024-03-05','Tỉnh ủy');
CREATE TABLE registration (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	award TEXT NOT NULL, 
	movement TEXT NOT NULL, 
	day TEXT, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_registration PRIMARY KEY (row_id), 
	CONSTRAINT uq_registration_key UNIQUE ("key")
);
INSERT INTO "registration" VALUES(1,'rg1',1,'person','p',2026,'cstdcs','',NULL,'đăng ký đầu năm');
CREATE TABLE remembered (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_remembered PRIMARY KEY (row_id), 
	CONSTRAINT uq_remembered_key UNIQUE ("key")
);
INSERT INTO "remembered" VALUES(1,'cot',1,'{}');
CREATE TABLE return (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	nomination TEXT NOT NULL, 
	field TEXT NOT NULL, 
	day TEXT, 
	mended INTEGER NOT NULL, 
	CONSTRAINT pk_return PRIMARY KEY (row_id), 
	CONSTRAINT uq_return_key UNIQUE ("key")
);
CREATE TABLE review (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	movement TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	day TEXT, 
	text TEXT NOT NULL, 
	lessons TEXT NOT NULL, 
	"plan" TEXT NOT NULL, 
	CONSTRAINT pk_review PRIMARY KEY (row_id), 
	CONSTRAINT uq_review_key UNIQUE ("key")
);
CREATE TABLE round (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	office TEXT NOT NULL, 
	received TEXT, 
	submitted TEXT, 
	number TEXT NOT NULL, 
	regime TEXT NOT NULL, 
	status TEXT NOT NULL, 
	movement TEXT NOT NULL, due TEXT, 
	CONSTRAINT pk_round PRIMARY KEY (row_id), 
	CONSTRAINT uq_round_key UNIQUE ("key")
);
INSERT INTO "round" VALUES(1,'r',1,'Khen thưởng năm 2025',2025,'u','2026-05-15',NULL,'','nd30','open','',NULL);
CREATE TABLE setting (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	asked_by TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (row_id), 
	CONSTRAINT uq_setting_key UNIQUE ("key")
);
INSERT INTO "setting" VALUES(1,'hai_nguoi',1,'1','');
CREATE TABLE stock (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	whom TEXT NOT NULL, 
	office TEXT NOT NULL, 
	width_mm TEXT NOT NULL, 
	height_mm TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	background TEXT NOT NULL, 
	CONSTRAINT pk_stock PRIMARY KEY (row_id), 
	CONSTRAINT uq_stock_key UNIQUE ("key")
);
INSERT INTO "stock" VALUES(1,'st1',1,'Bằng khen A3','bang_khen','','u','297.0','210.0','[{"key":"ten","x_mm":10.0,"y_mm":20.0,"w_mm":100.0,"align":"center","font":"Times New Roman","size_pt":16.0,"min_size_pt":10.0,"bold":false,"italic":false,"color":"000000","max_lines":1,"line_pt":0.0,"upper":false}]','73834e125b924096003aefc02545c3b2a385ab4fda484dd6428bd6c4c0bb5b3f');
CREATE TABLE succession (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	unit TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	successor TEXT NOT NULL, 
	day TEXT, 
	former_name TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	CONSTRAINT pk_succession PRIMARY KEY (row_id), 
	CONSTRAINT uq_succession_key UNIQUE ("key")
);
CREATE TABLE target (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	movement TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	name TEXT NOT NULL, 
	measure TEXT NOT NULL, 
	goal TEXT NOT NULL, 
	result TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	CONSTRAINT pk_target PRIMARY KEY (row_id), 
	CONSTRAINT uq_target_key UNIQUE ("key")
);
INSERT INTO "target" VALUES(1,'t1',1,'m','u','Chỉ tiêu','','','',0);
CREATE TABLE tenure (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	since TEXT NOT NULL, 
	until TEXT, 
	post TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	grade TEXT NOT NULL, 
	decision_number TEXT NOT NULL, 
	decision_day TEXT, 
	decision_issuer TEXT NOT NULL, 
	CONSTRAINT pk_tenure PRIMARY KEY (row_id), 
	CONSTRAINT uq_tenure_key UNIQUE ("key")
);
INSERT INTO "tenure" VALUES(1,'te1',1,'person','q','2015-06',NULL,'Phó phòng','Văn phòng Tỉnh ủy','','12/QĐ-TU','2024-03-05','Tỉnh ủy');
CREATE TABLE unit (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	superior TEXT NOT NULL, 
	symbol TEXT NOT NULL, 
	place TEXT NOT NULL, 
	address TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	email TEXT NOT NULL, 
	head_post TEXT NOT NULL, 
	head_name TEXT NOT NULL, 
	founded TEXT, 
	members INTEGER NOT NULL, 
	sort BLOB NOT NULL, 
	folded TEXT NOT NULL, kind TEXT DEFAULT 'co_quan' NOT NULL, 
	CONSTRAINT pk_unit PRIMARY KEY (row_id), 
	CONSTRAINT uq_unit_key UNIQUE ("key")
);
INSERT INTO "unit" VALUES(1,'u',1,'Văn phòng Tỉnh ủy','','VPTU','','','','','','Nguyễn Văn A','1991',48,X'5C41510201010101554B52514A02010102010101594C514B0201030101015A5F020103',' van phong tinh uy vptu nguyen van a ','co_quan');
INSERT INTO "unit" VALUES(2,'h',1,'Hộ ông Nguyễn Văn D','','','','','','','','',NULL,0,X'4B530201060153514A0201010101514A5A5F485102010101010401015C41510201010101450201',' ho ong nguyen van d ','ho_gia_dinh');
CREATE TABLE unit_year (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	subject_whom TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	members INTEGER, 
	completed INTEGER, 
	advanced INTEGER, 
	emulators INTEGER, 
	disciplined INTEGER, 
	block_led TEXT NOT NULL, 
	block_decision_number TEXT NOT NULL, 
	block_decision_day TEXT, 
	block_decision_issuer TEXT NOT NULL, 
	united INTEGER, 
	CONSTRAINT pk_unit_year PRIMARY KEY (row_id), 
	CONSTRAINT uq_unit_year_key UNIQUE ("key")
);
INSERT INTO "unit_year" VALUES(1,'y1',1,'unit','u',2024,48,NULL,NULL,NULL,NULL,'','',NULL,'',1);
CREATE TABLE used (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	round TEXT NOT NULL, 
	form TEXT NOT NULL, 
	name TEXT NOT NULL, 
	document TEXT NOT NULL, 
	declaration TEXT NOT NULL, 
	version TEXT NOT NULL, 
	CONSTRAINT pk_used PRIMARY KEY (row_id), 
	CONSTRAINT uq_used_key UNIQUE ("key")
);
INSERT INTO "used" VALUES(1,'r/to_trinh_nd30',1,'r','to_trinh_nd30','1.0+1','e8b02a877b7524c40d181f04ddf83880e629218e10a872546cf226bd1d3d6c1f','e8b02a877b7524c40d181f04ddf83880e629218e10a872546cf226bd1d3d6c1f','v1');
CREATE TABLE version (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	form TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	document TEXT NOT NULL, 
	declaration TEXT NOT NULL, 
	note TEXT NOT NULL, 
	made_by TEXT NOT NULL, 
	made_at TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	asked_by TEXT NOT NULL, 
	published_by TEXT NOT NULL, 
	published_at TEXT, 
	CONSTRAINT pk_version PRIMARY KEY (row_id), 
	CONSTRAINT uq_version_key UNIQUE ("key")
);
INSERT INTO "version" VALUES(1,'v1',1,'to_trinh_nd30',1,'e8b02a877b7524c40d181f04ddf83880e629218e10a872546cf226bd1d3d6c1f','id = "x"','ghi chú','Nguyễn Văn A','2026-01-05T08:00:00.000000+00:00','draft','','',NULL);
CREATE TABLE vote (
	row_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	row_version INTEGER NOT NULL, 
	yes INTEGER NOT NULL, 
	no INTEGER NOT NULL, 
	CONSTRAINT pk_vote PRIMARY KEY (row_id), 
	CONSTRAINT uq_vote_key UNIQUE ("key")
);
INSERT INTO "vote" VALUES(1,'n',1,9,0);
CREATE INDEX ix_person_sort_key ON person (sort, "key");
CREATE INDEX ix_person_unit ON person (unit);
CREATE INDEX ix_unit_sort_key ON unit (sort, "key");
CREATE INDEX ix_unit_superior ON unit (superior);
CREATE INDEX ix_rating_subject_key ON rating (subject_key);
CREATE INDEX ix_honour_subject_key ON honour (subject_key);
CREATE INDEX ix_initiative_subject_key ON initiative (subject_key);
CREATE INDEX ix_discipline_subject_key ON discipline (subject_key);
CREATE INDEX ix_unit_year_subject_key ON unit_year (subject_key);
CREATE INDEX ix_achievement_movement ON achievement (movement);
CREATE INDEX ix_achievement_subject_key ON achievement (subject_key);
CREATE INDEX ix_target_movement ON target (movement);
CREATE INDEX ix_target_unit ON target (unit);
CREATE INDEX ix_round_movement ON round (movement);
CREATE INDEX ix_round_office ON round (office);
CREATE INDEX ix_nomination_round ON nomination (round);
CREATE INDEX ix_nomination_subject_key ON nomination (subject_key);
CREATE UNIQUE INDEX uq_nomination_round_subject_whom_subject_key_award_ground ON nomination (round, subject_whom, subject_key, award, ground);
CREATE INDEX ix_council_round ON council (round);
CREATE INDEX ix_answer_owner ON answer (owner);
CREATE INDEX ix_made_nomination ON made (nomination);
CREATE INDEX ix_made_round ON made (round);
CREATE UNIQUE INDEX uq_version_form_number ON version (form, number);
CREATE INDEX ix_used_round ON used (round);
CREATE INDEX ix_used_version ON used (version);
CREATE INDEX ix_tenure_subject_key ON tenure (subject_key);
CREATE INDEX ix_absence_subject_key ON absence (subject_key);
CREATE UNIQUE INDEX uq_edition_name_number ON edition (name, number);
CREATE INDEX ix_stock_office ON stock (office);
CREATE INDEX ix_attachment_subject_key ON attachment (subject_key);
CREATE INDEX ix_attachment_entry ON attachment (entry);
CREATE INDEX ix_attachment_sort_key ON attachment (sort, "key");
CREATE INDEX ix_layout_sender ON layout (sender);
CREATE INDEX ix_registration_subject_key ON registration (subject_key);
CREATE INDEX ix_registration_movement ON registration (movement);
CREATE UNIQUE INDEX uq_registration_subject_whom_subject_key_year_award ON registration (subject_whom, subject_key, year, award);
CREATE INDEX ix_review_movement ON review (movement);
CREATE INDEX ix_opinion_nomination ON opinion (nomination);
CREATE UNIQUE INDEX uq_opinion_nomination_member ON opinion (nomination, member);
CREATE INDEX ix_return_round ON return (round);
CREATE INDEX ix_return_nomination ON return (nomination);
CREATE INDEX ix_succession_unit ON succession (unit);
CREATE INDEX ix_succession_successor ON succession (successor);
COMMIT;
