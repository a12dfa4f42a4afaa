"""Opening a review to a wider circle, after seeing what that circle will see."""
