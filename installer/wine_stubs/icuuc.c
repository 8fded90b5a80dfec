/* wine 8 has no icuuc.dll. Qt asks for a converter and does without when there is none. */
#define GIVES_NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }

GIVES_NOTHING(ucnv_close)
GIVES_NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
GIVES_NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
GIVES_NOTHING(ucnv_reset)
GIVES_NOTHING(ucnv_getMaxCharSize)
GIVES_NOTHING(ucnv_getName)
GIVES_NOTHING(ucnv_getToUCallBack)
GIVES_NOTHING(ucnv_getFromUCallBack)
GIVES_NOTHING(ucnv_setToUCallBack)
GIVES_NOTHING(ucnv_setFromUCallBack)
GIVES_NOTHING(ucnv_cbToUWriteUChars)
GIVES_NOTHING(ucnv_toUnicode)
GIVES_NOTHING(ucnv_cbFromUWriteUChars)
GIVES_NOTHING(ucnv_toUCountPending)
GIVES_NOTHING(ucnv_fromUCountPending)
GIVES_NOTHING(ucnv_getStandardName)
GIVES_NOTHING(ucnv_getAvailableName)
GIVES_NOTHING(ucnv_countAvailable)
GIVES_NOTHING(ucnv_fromUnicode)

__declspec(dllexport) void *ucnv_open(const char *name, int *error)
{
    *error = 4; /* U_FILE_ACCESS_ERROR: no such converter */
    return 0;
}
