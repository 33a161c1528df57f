using Immunotherapy.Web.Shared;

namespace Immunotherapy.Web.Feedback;

/// <summary>How much feedback may be sent. Comments have limits of their own: one must not use up the other.</summary>
public sealed class FeedbackLimits(PortalSettings settings) : SendLimits(settings.Limits.FeedbackPerNeighbourhood, settings.Limits.Feedback);
