using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Comments;

/// <summary>How many comments and reports may be sent.</summary>
public sealed class CommentLimits(PortalSettings settings) : SendLimits(settings.Limits.CommentsPerNeighbourhood, settings.Limits.Comments);
