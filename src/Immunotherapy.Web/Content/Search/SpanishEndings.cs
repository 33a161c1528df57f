using static Immunotherapy.Web.Content.Search.Stems;

namespace Immunotherapy.Web.Content.Search;

/// <summary>Plural and gender, then the forms of verbs that texts for patients use. Accents are gone before.</summary>
internal static class SpanishEndings
{
    public static Stems Stems { get; } = new(
    [
        .. Keep("is us"),
        .. Drop(2, "ces", "z"), .. Drop(2, "os", "o"), .. Drop(2, "as", "a"), .. Drop(3, "es"), .. Drop(3, "s"),
    ],
    [
        .. Keep("estado estada"),
        .. Drop(3, "amente mente"),
        .. Drop(3, "arse erse irse arlo erlo irlo arla erla irla arle erle irle arme erme irme"),
        .. Drop(3, "ando iendo yendo ado ada ido ida ar er ir aron ieron aba aban an en"),
        .. Drop(4, "ara aran era eran ira iran"),
    ],
    [
        .. Drop(3, "a o e"),
    ]);
}
