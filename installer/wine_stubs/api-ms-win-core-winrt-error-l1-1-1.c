/* wine 8 has no such library. It only tells debuggers of an error. */
__declspec(dllexport) int RoOriginateLanguageException(int error, void *text, void *more)
{
    return 0;
}
