# revix. `make` builds, `make check` tests, `make install` installs.
# BUILD=release|san|cov|fuzz chooses the kind of build; CC=gcc|clang.
VERSION := 0.1.0
BUILD   ?= release
PREFIX  ?= /usr/local
ifeq ($(origin CC),default)
CC := gcc
endif
B := build/$(BUILD)$(if $(findstring clang,$(CC)),-clang)

# The house: one line a module, with the modules it may use. A forbidden
# include fails scripts/check-layers, a forbidden call fails to link.
MODULES := base maths days disclose lexis emit extract text facts recs privacy catalogue \
           theme import coding query index db store cite search ingest probe stats chart \
           office report handout cli
USES_base      :=
USES_maths     := base
USES_days      := base
USES_disclose  := base
USES_lexis     := base maths
USES_emit      := base
USES_extract   := base
USES_text      := base extract
USES_facts     := base extract text
USES_recs      := base extract text
USES_privacy   := base
USES_catalogue := base extract text
USES_theme     := base extract text
USES_import    := base extract text catalogue theme
USES_coding    := base extract text theme maths
USES_query     := base
USES_index     := base
USES_db        := base
USES_store     := base index maths extract text facts recs theme coding catalogue db
USES_cite      := base emit text db store
USES_search    := base text query index db store
USES_ingest    := base extract text facts recs catalogue theme db store
USES_probe     := base maths lexis extract text facts recs catalogue theme coding \
                  query db store
USES_stats     := base maths days disclose emit catalogue query db store search
USES_chart     := base emit
USES_office    := base
USES_report    := base maths days disclose emit office catalogue query theme coding db store search stats chart
USES_handout   := base emit text theme privacy query db store search office
USES_cli       := $(filter-out cli,$(MODULES))

# Libraries from outside, by the module that alone may use them.
LIBS_base      := -lnettle
LIBS_catalogue := -lcsv
LIBS_theme     := -lpcre2-8
LIBS_import    := -lyaml
LIBS_db        := -lsqlite3
LIBS_maths     := -lgsl -lgslcblas -lm
LIBS_disclose  := -lglpk -lm
LIBS_search    := -lm
LIBS_stats     := -lm
LIBS_chart     := -lz -lm
LIBS_office    := -lxlsxwriter
LIBS_ingest    := -pthread
WORKER_PKGS    := poppler-glib gio-2.0 libzip libxml-2.0 libseccomp icu-uc
OCR_PKGS       := cairo fontconfig lept

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
        -Wmissing-prototypes -Wold-style-definition -Wwrite-strings \
        -Wpointer-arith -Wcast-qual -Wformat=2 -Wvla -Wundef -Wswitch-enum \
        -Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion \
        -Wconversion -Wsign-conversion -Wno-overlength-strings
MODE_release := -O2 -D_FORTIFY_SOURCE=2 -fstack-protector-strong -Werror
LINK_release := -Wl,-z,relro,-z,now
MODE_san     := -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer \
                -fno-sanitize-recover=all -DREVIX_SANITIZED
LINK_san     := -fsanitize=address,undefined
MODE_cov     := -O0 -g --coverage -DREVIX_SANITIZED
LINK_cov     := --coverage
MODE_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined \
                -fno-sanitize-recover=all -DREVIX_SANITIZED
LINK_fuzz    := -fsanitize=address,undefined

CFLAGS  := -std=c17 -D_GNU_SOURCE -DREVIX_VERSION='"$(VERSION)"' $(WARN) \
           -iquote include -fPIE $(MODE_$(BUILD)) $(EXTRA_CFLAGS)
LDFLAGS := -pie $(LINK_$(BUILD))
WORKER_CFLAGS := $(shell pkg-config --cflags $(WORKER_PKGS) $(OCR_PKGS) | sed 's/-I/-isystem /g')
WORKER_LIBS   := $(shell pkg-config --libs $(WORKER_PKGS))
OCR_LIBS      := $(shell pkg-config --libs $(OCR_PKGS)) -ltesseract -lm

closure  = $(sort $(1) $(foreach m,$(USES_$(1)),$(call closure,$(m))))
libs     = -Wl,--start-group $(foreach m,$(call closure,$(1)),$(B)/lib$(m).a) \
           -Wl,--end-group $(foreach m,$(call closure,$(1)),$(LIBS_$(m)))
archives = $(foreach m,$(call closure,$(1)),$(B)/lib$(m).a)

PROGRAMS := $(B)/revix $(B)/revix-worker $(B)/revix-ocr
TESTS    := $(patsubst tests/unit/%.c,$(B)/%,$(wildcard tests/unit/test_*.c))
FUZZERS  := $(patsubst tests/fuzz/%.c,$(B)/%,$(wildcard tests/fuzz/fuzz_*.c))

all: $(PROGRAMS) $(B)/revix.1

define module
SRC_$(1) := $$(wildcard src/$(1)/*.c)
$(B)/lib$(1).a: $$(SRC_$(1):src/%.c=$(B)/%.o)
	@rm -f $$@
	@ar rcs $$@ $$^
endef
$(foreach m,$(MODULES),$(eval $(call module,$(m))))

$(B)/%.o: src/%.c $(B)/flags
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) $(CFLAGS) $(if $(findstring /worker/,$<),$(WORKER_CFLAGS)) -MMD -MP -c -o $@ $<

# A changed command line rebuilds everything.
$(B)/flags: FORCE
	@mkdir -p $(B)
	@echo '$(CC) $(CFLAGS) $(LDFLAGS)' | cmp -s - $@ || \
	 echo '$(CC) $(CFLAGS) $(LDFLAGS)' > $@

$(B)/revix: $(call archives,cli)
	@echo "  LD $@"
	@$(CC) $(LDFLAGS) -o $@ $(call libs,cli)

# What holds where a queries folder does not say it is what the program's own
# says: the file is compiled in.
$(B)/theme/shipped_status.c: queries/status.txt
	@mkdir -p $(@D)
	@{ echo 'extern const char theme_shipped_status[];'; \
	  echo 'const char theme_shipped_status[] ='; \
	  sed 's/["\\]/\\&/g; s/.*/"&\\n"/' $<; echo ';'; } >$@
$(B)/theme/shipped_status.o: $(B)/theme/shipped_status.c $(B)/flags
	@$(CC) $(CFLAGS) -c -o $@ $<
$(B)/libtheme.a: $(B)/theme/shipped_status.o

# The worker: the only program that opens untrusted bytes. cmsCreateTransform
# is our own (see src/extract/worker/nocms.c) and must be visible to poppler.
WORKER_SRC := $(filter-out src/extract/worker/ocr_%,$(wildcard src/extract/worker/*.c))
WORKER_OBJ := $(WORKER_SRC:src/%.c=$(B)/%.o)
$(B)/revix-worker: $(WORKER_OBJ) $(call archives,extract)
	@echo "  LD $@"
	@$(CC) $(LDFLAGS) -Wl,--export-dynamic-symbol=cmsCreateTransform -o $@ \
	  $(WORKER_OBJ) $(call libs,extract) $(WORKER_LIBS)

# The recogniser: what it needs of the worker, by the linker's choice, but
# never the function above, because it draws.
OCR_SRC := $(wildcard src/extract/worker/ocr_*.c)
OCR_OBJ := $(OCR_SRC:src/%.c=$(B)/%.o)
OCR_USES := $(filter-out %/main.o %/nocms.o,$(WORKER_OBJ))
$(B)/libparts.a: $(OCR_USES)
	@rm -f $@
	@ar rcs $@ $^
$(B)/revix-ocr: $(OCR_OBJ) $(B)/libparts.a $(call archives,extract)
	@echo "  LD $@"
	@$(CC) $(LDFLAGS) -Wl,--as-needed -o $@ $(OCR_OBJ) $(B)/libparts.a \
	  $(call libs,extract) $(WORKER_LIBS) $(OCR_LIBS)

$(B)/revix.1: $(B)/revix
	@$< help --man > $@.tmp && mv $@.tmp $@

.SECONDEXPANSION:
$(B)/test_%: tests/unit/test_%.c $$(call archives,$$*) $(B)/flags
	@echo "  LD $@"
	@$(CC) $(CFLAGS) -Wno-error -MMD -MP $(LDFLAGS) -o $@ $< \
	  $(call libs,$*) -lcmocka -lm

$(B)/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/driver.c $$(call archives,$$*) $(B)/flags
	@echo "  LD $@"
	@$(CC) $(CFLAGS) -Wno-error $(LDFLAGS) -o $@ $< \
	  $(if $(filter fuzz,$(BUILD)),-fsanitize=fuzzer,tests/fuzz/driver.c) \
	  $(call libs,$*)

# The readers of documents, in this process: objects of the worker.
READERS := docx odt rtf html txt pdf
$(READERS:%=$(B)/fuzz_%): $(B)/fuzz_%: tests/fuzz/fuzz_%.c tests/fuzz/reader.h \
  tests/zip.h tests/fuzz/driver.c $(B)/libparts.a $(call archives,extract)
	@echo "  LD $@"
	@$(CC) $(CFLAGS) -Wno-error $(LDFLAGS) -Wl,--as-needed -o $@ $< \
	  $(if $(filter fuzz,$(BUILD)),-fsanitize=fuzzer,tests/fuzz/driver.c) \
	  $(B)/libparts.a $(call libs,extract) $(WORKER_LIBS)

tests: $(TESTS) $(FUZZERS)
fuzzers: $(FUZZERS)

# What `check` runs is in tests/run; it counts and reports.
check: all tests
	@tests/run $(B)
check-layers:
	@scripts/check-layers $(foreach m,$(MODULES),"$(m):$(USES_$(m))")
check-headers:
	@scripts/check-headers "$(CC) -std=c17 -D_GNU_SOURCE $(WARN) -Werror -iquote include"
lint:
	@scripts/lint "-std=c17 -D_GNU_SOURCE -DREVIX_VERSION=\"$(VERSION)\" -iquote include $(WORKER_CFLAGS)"
format:
	clang-format -i src/*/*.[ch] src/*/*/*.[ch] include/*.h tests/*/*.[ch]

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/revix \
	  $(DESTDIR)$(PREFIX)/share/man/man1 $(DESTDIR)$(PREFIX)/share/revix
	install -m 755 $(B)/revix $(DESTDIR)$(PREFIX)/bin/revix
	install -m 755 $(B)/revix-worker $(B)/revix-ocr \
	  $(DESTDIR)$(PREFIX)/libexec/revix/
	install -m 644 $(B)/revix.1 $(DESTDIR)$(PREFIX)/share/man/man1/
	cp -R queries $(DESTDIR)$(PREFIX)/share/revix/
clean:
	rm -rf build

print-%:
	@echo '$($*)'
FORCE:
.PHONY: all tests fuzzers check check-layers check-headers lint format \
        install clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(B) -name '*.d' 2>/dev/null)
